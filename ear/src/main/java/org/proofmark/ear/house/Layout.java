package org.proofmark.ear.house;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build put things.
 *
 * @param build the ear module's build folder, {@code ear/target}
 */
public record Layout(Path build) {
    /** The folder named by {@code -Dproofmark.build}, else {@code target} under the working directory. */
    public static Layout ofBuild() {
        return new Layout(
                Path.of(System.getProperty("proofmark.build", "target")).toAbsolutePath());
    }

    /** The unpacked Payara; never started from, only copied and read. */
    Path payara() {
        return required(build.resolve("server").resolve("payara6"), "the unpacked server");
    }

    /** Jars for the server's own lib folder: the JDBC driver and TensorFlow. */
    Path serverLibraries() {
        return required(build.resolve("server-lib"), "the server's libraries");
    }

    /** MariaDB's programs, unpacked when first needed. */
    public Path mariaDb() {
        return build.resolve("mariadb");
    }

    /** TensorFlow's native library, unpacked when first needed and shared by all servers of this build. */
    Path nativeCache() {
        return build.resolve("javacpp");
    }

    /** The real thing. */
    public Path application() {
        return required(build.resolve("proofmark.ear"), "the application");
    }

    private static Path required(Path path, String what) {
        if (!Files.exists(path)) {
            throw new HouseException(
                    "There is no " + path + " (" + what + "). Build it first: mvn -Dquick -DskipTests verify");
        }
        return path;
    }
}
