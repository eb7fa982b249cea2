package org.proofmark.jobs.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proofmark.kernel.Problem;

/** A job's parameters as the text that its row keeps: lines of {@code key=value}, read by {@link Properties}. */
final class Parameters {
    private static final int LONGEST = 8192;

    private Parameters() {}

    static String text(Map<String, String> parameters) {
        String text = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(e -> escape(e.getKey()) + "=" + escape(e.getValue()))
                        .collect(Collectors.joining("\n"));
        if (text.length() > LONGEST) {
            throw Problem.invalid("parameters-too-long", "parameters", null, "must be at most 8 KB in all");
        }
        return text;
    }

    static Map<String, String> map(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ' ' || c > '~') {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else if (" \\=:#!".indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
