package org.proofmark.ear.house;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What {@code mvn -Prun verify} was asked for by {@code -D} options.
 *
 * @param port {@code proofmark.port}: the application's port on 127.0.0.1, default 8080
 * @param data {@code proofmark.data}: where everything is kept, default {@code ear/target/run/data}
 * @param demo {@code proofmark.demo}: whether the demo brand is loaded, default true
 * @param application every other {@code proofmark.*} option, handed on to the application's configuration
 */
record RunSettings(Layout layout, int port, Path data, boolean demo, Map<String, String> application) {
    static RunSettings of(Properties system) {
        Layout layout = Layout.ofBuild();
        Map<String, String> application = new HashMap<>();
        for (String key : system.stringPropertyNames()) {
            if (key.startsWith("proofmark.")) {
                application.put(key, system.getProperty(key));
            }
        }
        application.keySet().removeAll(java.util.Set.of("proofmark.build", "proofmark.port"));
        boolean demo = !"false".equals(system.getProperty("proofmark.demo"));
        application.put("proofmark.demo", Boolean.toString(demo));
        return new RunSettings(
                layout, port(system.getProperty("proofmark.port", "8080")), dataFolder(system), demo, application);
    }

    /** The folder that {@code proofmark.data} names, else the one of {@code mvn -Prun verify}. */
    static Path dataFolder(Properties system) {
        String data = system.getProperty("proofmark.data");
        Path folder = data == null ? Layout.ofBuild().build().resolve("run/data") : Path.of(data);
        return folder.toAbsolutePath().normalize();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new HouseException("-Dproofmark.port=" + text + " is not a port; give a number from 1 to 65535.");
    }

    /** The folder of this run's server and of {@code ready.properties}. */
    Path run() {
        return layout.build().resolve("run");
    }

    Path readyFile() {
        return run().resolve("ready.properties");
    }
}
