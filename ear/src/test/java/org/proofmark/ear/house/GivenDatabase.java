package org.proofmark.ear.house;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * The database that whoever builds gives to the deployed tests: {@code -Dproofmark.mysql.url=jdbc:mysql://HOST:PORT/SCHEMA?user=U&password=P}.
 * It is another's server: it is neither stopped nor killed, and only a schema that was empty, or that an earlier run of the tests has made,
 * is used. Messages never show the password.
 */
public final class GivenDatabase {
    /** The system property with the address. */
    public static final String PROPERTY = "proofmark.mysql.url";

    private static final String OPTION = "-D" + PROPERTY;
    private static final String FORM =
            " Say " + OPTION + "='jdbc:mysql://HOST:PORT/SCHEMA?user=U&password=P' with the quotes, or leave it out.";

    private static final Set<String> OF_THE_SERVER = Set.of("mysql", "sys", "information_schema", "performance_schema");

    /** The first row of Flyway's history in a schema that the tests have made: it comes before anything else and no product writes it. */
    private static final String MARK = "Made by the tests of Proofmark";

    private static final String OBJECTS =
            "SELECT (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE())"
                    + " + (SELECT COUNT(*) FROM information_schema.routines WHERE routine_schema = DATABASE())"
                    + " + (SELECT COUNT(*) FROM information_schema.events WHERE event_schema = DATABASE())";

    private GivenDatabase() {}

    /** The database given to this build; empty where none was. */
    public static Optional<DatabaseAccess> ofBuild() {
        String url = System.getProperty(PROPERTY, "").strip();
        return url.isEmpty() ? Optional.empty() : Optional.of(parse(url));
    }

    /** Reads an address; user and password may be percent-encoded. */
    static DatabaseAccess parse(String url) {
        require(url.startsWith("jdbc:mysql://"), "does not begin with jdbc:mysql:// (MariaDB is reached by it, too)");
        URI uri;
        try {
            uri = new URI(url.substring("jdbc:".length()));
        } catch (URISyntaxException e) {
            throw refused("is no address (" + e.getReason() + " at character " + ("jdbc:".length() + e.getIndex() + 1)
                    + "): percent-encode what is special in the password");
        }
        require(!text(uri.getRawAuthority()).contains("@"), "names the user before the host");
        String host = text(uri.getHost());
        require(!host.isEmpty(), "has no single host of letters, digits, '-' and '.'");
        int port = uri.getPort() < 0 ? 3306 : uri.getPort();
        require(port >= 1 && port <= 65_535, "has the port " + port + ", which is not within 1..65535");
        require(
                text(uri.getRawPath()).matches("/[A-Za-z0-9_-]{1,64}"),
                "has no schema of letters, digits, '_' and '-' after the port");
        String schema = text(uri.getRawPath()).substring(1);
        require(
                !OF_THE_SERVER.contains(schema.toLowerCase(Locale.ROOT)),
                "names " + schema + ", which belongs to the database server: create a schema for the tests");
        require(uri.getRawFragment() == null, "contains '#': percent-encode it as %23");
        Map<String, String> parameters = parameters(text(uri.getRawQuery()));
        String user = text(parameters.remove("user"));
        require(!user.isEmpty(), "names no user");
        require(
                parameters.containsKey("password"),
                "names no password (the & before it is the shell's unless the address is quoted)");
        String password = text(parameters.remove("password"));
        require(
                parameters.isEmpty(),
                "has further parameters " + parameters.keySet() + ": the tests set all but user and password");
        return new DatabaseAccess(host, port, schema, user, password);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String each : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = each.indexOf('=');
            require(equals > 0, "has a parameter without a name or without '='");
            String name = each.substring(0, equals);
            require(!parameters.containsKey(name), "says " + name + " twice");
            String value = each.substring(equals + 1).replace("+", "%2B");
            parameters.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw refused(otherwise);
        }
    }

    private static HouseException refused(String why) {
        return new HouseException("The address in " + OPTION + " " + why + "." + FORM);
    }

    /**
     * Makes the schema ours: marks an empty one, empties one that bears the mark, refuses any other.
     *
     * @throws HouseException if it cannot be reached, or holds what the tests have not made
     */
    static void claim(DatabaseAccess access) {
        try (Connection connection = access.connect()) {
            if (count(connection, OBJECTS) > 0) {
                if (!marked(connection)) {
                    throw new HouseException("The schema " + access.schema() + " at " + access.host() + ":"
                            + access.port() + " is not empty, and the tests did not make what it holds. They empty the"
                            + " schema that they are given, so they take none with somebody's data: create an empty one"
                            + " and name it in " + OPTION + ".");
                }
                flyway(access).clean();
            }
            flyway(access).baseline();
        } catch (SQLException e) {
            throw new HouseException(
                    "The database in " + OPTION + " cannot be used, " + access + ": " + e.getMessage()
                            + ". Start it, correct the address, or leave it out.",
                    e);
        } catch (FlywayException e) {
            throw new HouseException(
                    "The schema in " + OPTION + " cannot be prepared, " + access + ": " + e.getMessage()
                            + ". The user needs all rights on the schema.",
                    e);
        }
    }

    /** The history of migrations in the schema, with those that this build ships. */
    public static Flyway flyway(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .baselineVersion("0")
                .baselineDescription(MARK)
                .cleanDisabled(false)
                .load();
    }

    private static boolean marked(Connection connection) throws SQLException {
        String history = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name = 'flyway_schema_history'";
        String mark = "SELECT COUNT(*) FROM flyway_schema_history WHERE installed_rank = 1 AND type = 'BASELINE'"
                + " AND description = '" + MARK + "'";
        return count(connection, history) == 1 && count(connection, mark) == 1;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
