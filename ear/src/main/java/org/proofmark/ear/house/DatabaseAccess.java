package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach a database. That of the embedded one is kept in {@code database.properties} of its data folder, readable by its owner only;
 * its password is made once and never leaves the machine.
 *
 * @param host name or address; 127.0.0.1 for the embedded database
 * @param port TCP port; of the embedded database another one after each start unless it was asked for
 * @param schema the one schema; the application's tables and Jakarta Batch's share it
 */
public record DatabaseAccess(String host, int port, String schema, String user, String password) {
    /** The schema of the embedded database. */
    public static final String SCHEMA = "proofmark";

    private static final String FILE = "database.properties";

    /** What Connector/J must be told for MariaDB and MySQL to behave alike; the Docker image and the README quote the same list. */
    private static final String BEHAVIOUR =
            "useInformationSchema=false&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                    + "&characterEncoding=UTF-8&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=256"
                    + "&prepStmtCacheSqlLimit=4096&tcpKeepAlive=true&connectTimeout=5000&socketTimeout=120000"
                    + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";

    static DatabaseAccess loadOrCreate(Path data, int port) throws IOException {
        String password = load(data).map(DatabaseAccess::password).orElseGet(DatabaseAccess::newPassword);
        DatabaseAccess access = embedded(port, "proofmark", password);
        access.store(data);
        return access;
    }

    /** The access to the database of this folder as of its last start; empty where none was ever started. */
    public static Optional<DatabaseAccess> load(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = PropertyFiles.read(file);
        return Optional.of(embedded(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("user"),
                properties.getProperty("password")));
    }

    private static DatabaseAccess embedded(int port, String user, String password) {
        return new DatabaseAccess("127.0.0.1", port, SCHEMA, user, password);
    }

    private void store(Path data) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("url", url());
        PropertyFiles.write(
                data.resolve(FILE), properties, "The embedded database of this folder; written at each start");
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The JDBC URL that the server's pool and the tests use. */
    public String url() {
        return "jdbc:mysql://" + host + ":" + port + "/" + schema + "?" + BEHAVIOUR;
    }

    /** A new connection; {@code more} are further Connector/J properties such as {@code allowLoadLocalInfile=true}. */
    public Connection connect(String... more) throws SQLException {
        String url = more.length == 0 ? url() : url() + "&" + String.join("&", more);
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + host + ":" + port + "/" + schema + ", user " + user + "]";
    }
}
