package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * A Payara domain folder, made afresh before each start, so that no command has to be given to a running server and no restart is
 * needed: all listeners on 127.0.0.1, one connection pool for the application and for Jakarta Batch, nothing listening that nobody
 * uses.
 */
final class PayaraDomain {
    private final Path folder;

    private PayaraDomain(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder ready. What a former run left is deleted, except for the log and the cache of the server's own modules, which
     * saves seconds.
     */
    static PayaraDomain create(Layout layout, Path folder, ServerSettings settings) throws IOException {
        for (String part : List.of("config", "lib", "applications", "generated", "docroot", "session-store")) {
            Trees.delete(folder.resolve(part));
        }
        Path template = layout.payara().resolve("glassfish/domains/domain1");
        Trees.copy(template, folder);
        // The default page and its fonts would otherwise be served beside the application.
        Trees.delete(folder.resolve("docroot"));
        Files.createDirectories(folder.resolve("docroot"));
        Files.createDirectories(folder.resolve("logs"));
        for (Path jar : Trees.files(layout.serverLibraries())) {
            Trees.link(jar, folder.resolve("lib").resolve(jar.getFileName().toString()));
        }
        PayaraDomain domain = new PayaraDomain(folder);
        domain.configure(layout, settings);
        domain.logAsJson();
        return domain;
    }

    /** One JSON object a line in the server's log file, for whatever collects logs. */
    private void logAsJson() throws IOException {
        Path file = folder.resolve("config/logging.properties");
        String key = "com.sun.enterprise.server.logging.GFFileHandler.formatter=";
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                key + "com.sun.enterprise.server.logging.ODLLogFormatter",
                                key + "fish.payara.enterprise.server.logging.JSONLogFormatter"));
    }

    Path folder() {
        return folder;
    }

    Path configFile() {
        return folder.resolve("config/domain.xml");
    }

    Path log() {
        return folder.resolve("logs/server.log");
    }

    private void configure(Layout layout, ServerSettings settings) throws IOException {
        DomainXml xml = DomainXml.read(configFile());
        listen(xml, settings);
        silence(xml);
        connect(xml, settings.database());
        tune(xml);
        launch(xml, layout, settings);
        xml.write(configFile());
        Trees.keepPrivate(configFile());
    }

    private static void listen(DomainXml xml, ServerSettings settings) {
        xml.setAll("network-listener", "address", "127.0.0.1");
        xml.set("network-listener", "name", "http-listener-1", "port", Integer.toString(settings.httpPort()));
        xml.set("network-listener", "name", "http-listener-2", "enabled", "false");
        xml.set("network-listener", "name", "admin-listener", "port", Integer.toString(settings.adminPort()));
        // Identifiers such as https://…/01/… travel inside paths, percent-encoded; connections are kept for whole load
        // tests.
        xml.setAll(
                "http",
                "encoded-slash-enabled",
                "true",
                "max-connections",
                "100000",
                "xpowered-by",
                "false",
                "server-header",
                "false");
    }

    /** Turns off what would listen or poll for nobody: remote EJB and JMX, messaging, clustering, folder watching. */
    private static void silence(DomainXml xml) {
        xml.setAll("iiop-listener", "enabled", "false", "address", "127.0.0.1");
        xml.setAll("jmx-connector", "enabled", "false", "address", "127.0.0.1");
        xml.ensure("config", "jms-service", "type", "DISABLED", "default-jms-host", "default_JMS_host");
        xml.setAll("hazelcast-config-specific-configuration", "enabled", "false");
        // Metrics are served by the application, to operators only.
        xml.ensure("config", "microprofile-metrics-configuration", "enabled", "false");
        xml.ensure("admin-service", "das-config", "autodeploy-enabled", "false", "dynamic-reload-enabled", "false");
        // H2 serves only the server's own timer table here; without AUTO_SERVER it opens no port on all interfaces.
        String databases = "jdbc:h2:${com.sun.aas.instanceRoot}/lib/databases/";
        xml.poolUrl("__TimerPool", databases + "ejbtimer");
        xml.poolUrl("H2Pool", databases + "embedded_default");
    }

    /**
     * One pool for everything, so that Jakarta Batch's tables and the application's change in one local transaction. A connection that
     * a database restart has broken is noticed before it is handed out.
     */
    private static void connect(DomainXml xml, DatabaseAccess database) {
        Element pool = xml.resource(
                "jdbc-connection-pool",
                "name",
                "proofmark",
                "res-type",
                "javax.sql.DataSource",
                "datasource-classname",
                "com.mysql.cj.jdbc.MysqlDataSource",
                "steady-pool-size",
                "8",
                "max-pool-size",
                "96",
                "pool-resize-quantity",
                "8",
                "max-wait-time-in-millis",
                "20000",
                "transaction-isolation-level",
                "read-committed",
                "is-isolation-level-guaranteed",
                "false",
                "is-connection-validation-required",
                "true",
                "connection-validation-method",
                "custom-validation",
                "validation-classname",
                "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
                "validate-atmost-once-period-in-seconds",
                "5",
                "fail-all-connections",
                "true");
        xml.property(pool, "URL", database.url());
        xml.property(pool, "user", database.user());
        xml.property(pool, "password", "${ENV=PROOFMARK_DATABASE_PASSWORD}");
        xml.resource("jdbc-resource", "pool-name", "proofmark", "jndi-name", "jdbc/proofmark");
        xml.reference("jdbc/proofmark");
        xml.ensure(
                "config",
                "batch-runtime-configuration",
                "data-source-lookup-name",
                "jdbc/proofmark",
                "schema-name",
                database.schema());
    }

    private static void tune(DomainXml xml) {
        xml.set(
                "thread-pool",
                "name",
                "http-thread-pool",
                "min-thread-pool-size",
                "16",
                "max-thread-pool-size",
                "128",
                "max-queue-size",
                "4096");
        // Java lets a thread keep for life the class loaders of the code that was on the stack when it was
        // started, here ours: threads that are idle while the application is deployed again end, so that the old
        // deployment can go.
        String executor = "concurrent/__defaultManagedExecutorService";
        xml.resource(
                "managed-executor-service",
                "object-type",
                "system-all",
                "jndi-name",
                executor,
                "keep-alive-seconds",
                "3");
        xml.reference(executor);
    }

    private static void launch(DomainXml xml, Layout layout, ServerSettings settings) {
        xml.removeJvmOptions(option -> option.startsWith("-Xmx")
                || option.startsWith("-XX:NewRatio")
                || option.startsWith("-Dosgi.shell.")
                || option.startsWith("-Dgosh.")
                || option.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart"));
        // No shells: nobody logs in to the module system, least of all over telnet.
        xml.addJvmOption("-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall");
        xml.addJvmOption("-Xmx" + settings.heapMb() + "m");
        if (settings.jvmOptions().stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            xml.addJvmOption("-XX:+UseG1GC");
        }
        xml.addJvmOption("-XX:+ExitOnOutOfMemoryError");
        xml.addJvmOption("-Dfile.encoding=UTF-8");
        xml.addJvmOption("-Duser.timezone=UTC");
        xml.addJvmOption("-Dorg.bytedeco.javacpp.cachedir=" + layout.nativeCache());
        settings.jvmOptions().forEach(xml::addJvmOption);
        for (Map.Entry<String, String> property : settings.properties().entrySet()) {
            xml.addJvmOption("-D" + property.getKey() + "=" + property.getValue());
        }
    }
}
