package org.proofmark.models.training;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON for programs without a container: maps, lists, arrays of numbers, text, numbers, booleans and null. Numbers that JSON cannot
 * say (NaN, infinite) become null. Two spaces of indent; arrays of plain values on one line.
 */
public final class Json {
    private Json() {}

    public static String of(@Nullable Object value) {
        StringBuilder to = new StringBuilder();
        write(value, 0, to);
        return to.append('\n').toString();
    }

    private static void write(@Nullable Object value, int depth, StringBuilder to) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            to.append('{');
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                indent(depth + 1, to);
                text(String.valueOf(entry.getKey()), to);
                to.append(": ");
                write(entry.getValue(), depth + 1, to);
                to.append(entries.hasNext() ? "," : "");
            }
            indent(map.isEmpty() ? -1 : depth, to);
            to.append('}');
        } else if (value instanceof List<?> list) {
            boolean plain = list.stream().noneMatch(Json::nested);
            to.append('[');
            for (int i = 0; i < list.size(); i++) {
                to.append(i == 0 ? "" : plain ? ", " : ",");
                indent(plain ? -1 : depth + 1, to);
                write(list.get(i), depth + 1, to);
            }
            indent(plain ? -1 : depth, to);
            to.append(']');
        } else if (value instanceof double[] numbers) {
            write(java.util.Arrays.stream(numbers).boxed().toList(), depth, to);
        } else if (value instanceof long[] numbers) {
            write(java.util.Arrays.stream(numbers).boxed().toList(), depth, to);
        } else if (value instanceof long[][] rows) {
            write(java.util.Arrays.asList(rows), depth, to);
        } else if (value instanceof Number number) {
            to.append(number(number));
        } else if (value == null || value instanceof Boolean) {
            to.append(value);
        } else {
            text(value.toString(), to);
        }
    }

    private static boolean nested(@Nullable Object value) {
        return value instanceof Map || value instanceof List || value instanceof double[] || value instanceof long[];
    }

    private static String number(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return "null";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    private static void indent(int depth, StringBuilder to) {
        if (depth >= 0) {
            to.append('\n').append("  ".repeat(depth));
        }
    }

    private static void text(String value, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c < 0x20) {
                to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }
}
