package org.proofmark.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.proofmark.jobs.JobQueue.Worker;
import org.proofmark.kernel.Ids;

/**
 * Which node this is: the host and the server's own folder, so that a node recognises after a restart what it had leased before, while
 * two servers on one host stay apart.
 */
@ApplicationScoped
public class NodeName {
    private Worker worker = new Worker("", "");

    @Inject
    void know(Ids ids) {
        String name = host() + ":" + System.getProperty("com.sun.aas.instanceRoot", "");
        worker = new Worker(
                name.length() <= 120 ? name : name.substring(name.length() - 120),
                ids.next().toString());
    }

    Worker worker() {
        return worker;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
