package org.proofmark.ear.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What one server instance is given.
 *
 * @param httpPort port of the application on 127.0.0.1
 * @param adminPort port of Payara's administration on 127.0.0.1
 * @param database where the pool {@code jdbc/proofmark} connects to
 * @param heapMb largest Java heap in MiB
 * @param jvmOptions further options of the Java virtual machine
 * @param properties system properties of the server, which MicroProfile Config reads: {@code proofmark.data} and other
 *     {@code proofmark.*} keys
 */
public record ServerSettings(
        int httpPort,
        int adminPort,
        DatabaseAccess database,
        int heapMb,
        List<String> jvmOptions,
        Map<String, String> properties) {
    public ServerSettings {
        jvmOptions = List.copyOf(jvmOptions);
        properties = Map.copyOf(properties);
    }

    /** Free ports, 1 GiB of heap, the data folder named to the application. */
    public static ServerSettings onFreePorts(DatabaseAccess database, Path data, Map<String, String> more) {
        int[] ports = Ports.free(2);
        return of(ports[0], ports[1], database, data, more);
    }

    static ServerSettings of(
            int httpPort, int adminPort, DatabaseAccess database, Path data, Map<String, String> more) {
        Map<String, String> properties = new java.util.HashMap<>(more);
        properties.put("proofmark.data", data.toAbsolutePath().toString());
        return new ServerSettings(
                httpPort,
                adminPort,
                database,
                Integer.getInteger("proofmark.server.heap-mb", 1024),
                Arrays.stream(System.getProperty("proofmark.server.jvm-options", "")
                                .split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList(),
                properties);
    }

    /** The same with further options of the Java virtual machine. */
    public ServerSettings withJvmOptions(List<String> more) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(more);
        return new ServerSettings(httpPort, adminPort, database, heapMb, all, properties);
    }
}
