package org.proofmark.ear.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One Payara server as our own child process, on 127.0.0.1. {@link #start} boots it without an application; {@link #deploy} and
 * {@link #awaitReady} bring the application up. It can be stopped cleanly or killed, and started again.
 */
public final class PayaraServer implements AutoCloseable {
    /** The application's name in the server; Jakarta Batch remembers jobs under it. */
    public static final String APPLICATION = "proofmark";

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final Layout layout;
    private final Path instance;
    private final ServerSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Daemon daemon;

    /** @param instance the instance's own folder; its log is {@code <instance>/domain/logs/server.log} */
    public PayaraServer(Layout layout, Path instance, ServerSettings settings) {
        this.layout = layout;
        this.instance = instance.toAbsolutePath();
        this.settings = settings;
        this.daemon = daemon(this.instance);
    }

    /** Stops a server that still runs in the folder though its launcher is gone; true if there was one. */
    static boolean stopLeftover(Path instance) throws IOException {
        return daemon(instance).stopLeftover();
    }

    private static Daemon daemon(Path instance) {
        return new Daemon("server", instance.resolve("server.pid"), STOP);
    }

    /** Boots the server and waits until its administration answers; no application is deployed yet. */
    public void start() throws IOException {
        daemon.insistOnNone();
        daemon.stopLeftover();
        PayaraDomain domain = PayaraDomain.create(layout, instance.resolve("domain"), settings);
        ProcessBuilder command =
                new ProcessBuilder(new LaunchCommand(layout.payara(), domain.folder()).build(domain.configFile()));
        command.directory(domain.folder().resolve("config").toFile());
        command.environment()
                .put("PROOFMARK_DATABASE_PASSWORD", settings.database().password());
        daemon.start(command, instance.resolve("console.log"));
        PayaraAdmin admin = admin();
        long deadline = System.nanoTime() + BOOT.toNanos();
        while (!admin.answers()) {
            failIfDead();
            if (System.nanoTime() > deadline) {
                throw failed("did not answer within " + BOOT.toSeconds() + " s");
            }
            Pause.millis(100);
        }
    }

    /** Deploys the application, replacing the one that is there. */
    public void deploy(Path ear) {
        try {
            admin().deploy(APPLICATION, ear);
        } catch (HouseException e) {
            throw new HouseException(
                    e.getMessage() + "\nThe end of the server's log, " + log() + ":\n" + ChildProcess.tail(log(), 60),
                    e);
        }
    }

    public void undeploy() {
        admin().undeploy(APPLICATION);
    }

    /** Waits until the path answers 200. */
    public void awaitReady(String path, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        long deadline = System.nanoTime() + patience.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            failIfDead();
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return;
                }
                last = "HTTP " + response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HouseException("Interrupted while waiting for " + path, e);
            }
            Pause.millis(200);
        }
        throw failed("did not answer 200 at " + path + " within " + patience.toSeconds() + " s; last: " + last);
    }

    private void failIfDead() {
        if (!alive()) {
            throw failed("ended by itself");
        }
    }

    private HouseException failed(String how) {
        return new HouseException("The server " + how + ". The end of its log, " + log() + ":\n"
                + ChildProcess.tail(log(), 60) + "\nand of " + instance.resolve("console.log") + ":\n"
                + ChildProcess.tail(instance.resolve("console.log"), 20));
    }

    /** Stops it cleanly; does nothing when it does not run. */
    public void stop() {
        daemon.stop();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        daemon.kill();
    }

    public boolean alive() {
        return daemon.alive();
    }

    public long pid() {
        return daemon.pid();
    }

    /** For example {@code http://127.0.0.1:8080}, without a slash at its end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + settings.httpPort();
    }

    public ServerSettings settings() {
        return settings;
    }

    public Path log() {
        return instance.resolve("domain/logs/server.log");
    }

    PayaraAdmin admin() {
        return new PayaraAdmin(settings.adminPort());
    }

    @Override
    public void close() {
        stop();
    }
}
