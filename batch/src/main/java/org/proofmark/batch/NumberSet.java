package org.proofmark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Whole numbers as a partition's property holds them: {@code 0-12,15}. */
public final class NumberSet {
    private NumberSet() {}

    /** @param numbers ascending */
    public static String text(List<Integer> numbers) {
        StringJoiner text = new StringJoiner(",");
        for (int i = 0; i < numbers.size(); ) {
            int first = numbers.get(i);
            int last = first;
            i++;
            while (i < numbers.size() && numbers.get(i) == last + 1) {
                last++;
                i++;
            }
            text.add(first == last ? Integer.toString(first) : first + "-" + last);
        }
        return text.toString();
    }

    public static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        if (text.isEmpty()) {
            return numbers;
        }
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1));
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Cuts a list into so many parts of nearly equal size, none of them empty unless the list is. */
    public static List<List<Integer>> cut(List<Integer> numbers, int parts) {
        int count = Math.max(1, Math.min(parts, numbers.size()));
        List<List<Integer>> cuts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cuts.add(numbers.subList(
                    (int) ((long) numbers.size() * i / count), (int) ((long) numbers.size() * (i + 1) / count)));
        }
        return cuts;
    }
}
