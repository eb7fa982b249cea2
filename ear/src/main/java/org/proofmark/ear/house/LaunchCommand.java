package org.proofmark.ear.house;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command line of a server's Java virtual machine: what {@code asadmin start-domain --dry-run} prints, put together here so that
 * the server is our own child and its pid is known. Options in {@code domain.xml} may be bound to Java versions: {@code [17|]-X},
 * {@code [11|16]-X}; those bound to a vendor's machine are left out.
 */
final class LaunchCommand {
    private static final Pattern VERSIONED = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)](.*)", Pattern.DOTALL);

    private final Path glassfish;
    private final Path domain;

    LaunchCommand(Path payara, Path domain) {
        this.glassfish = payara.resolve("glassfish").toAbsolutePath();
        this.domain = domain.toAbsolutePath();
    }

    List<String> build(Path configFile) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-cp");
        command.add(glassfish.resolve("modules/glassfish.jar").toString());
        // Unlocking options must come before the options that they unlock.
        List<String> options = new ArrayList<>();
        for (String option : DomainXml.read(configFile).jvmOptions()) {
            String wanted = forThisJava(option);
            if (!wanted.isEmpty()) {
                options.add(expand(wanted));
            }
        }
        options.stream().filter(option -> option.contains("Unlock")).forEach(command::add);
        options.stream().filter(option -> !option.contains("Unlock")).forEach(command::add);
        command.add("-Dcom.sun.aas.installRoot=" + glassfish);
        command.add("-Dcom.sun.aas.instanceRoot=" + domain);
        command.add("-Djava.library.path=" + glassfish.resolve("lib") + File.pathSeparator
                + System.getProperty("java.library.path", ""));
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-upgrade", "false", "-read-stdin", "false", "-verbose", "false", "-debug", "false"));
        command.addAll(List.of("-domainname", domain.getFileName().toString(), "-domaindir", domain.toString()));
        command.addAll(List.of("-instancename", "server", "-type", "DAS"));
        return command;
    }

    private static String forThisJava(String option) {
        Matcher matcher = VERSIONED.matcher(option);
        if (!matcher.matches()) {
            return option;
        }
        int java = Runtime.version().feature();
        try {
            boolean fits = (matcher.group(1).isEmpty() || feature(matcher.group(1)) <= java)
                    && (matcher.group(2).isEmpty() || feature(matcher.group(2)) >= java);
            return fits ? matcher.group(3) : "";
        } catch (NumberFormatException vendor) {
            return "";
        }
    }

    private static int feature(String version) {
        int dot = version.indexOf('.');
        return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
    }

    private String expand(String option) {
        return option.replace("${com.sun.aas.installRoot}", glassfish.toString())
                .replace("${com.sun.aas.instanceRoot}", domain.toString());
    }
}
