package org.proofmark.kernel;

/**
 * The standard check digit of GS1 numbers: weights 3 and 1 alternate from the right, and the digit completes the sum to a multiple of
 * ten. Source: GS1 General Specifications §7.9.1. It catches every single wrong digit and most neighbouring swaps; it proves nothing
 * about authenticity.
 */
public final class CheckDigit {
    private CheckDigit() {}

    /**
     * The check digit that belongs behind a number.
     *
     * @param body the number without its check digit, not negative
     * @return 0 to 9
     */
    public static int of(long body) {
        long rest = body;
        int sum = 0;
        int weight = 3;
        while (rest > 0) {
            sum += (int) (rest % 10) * weight;
            weight = 4 - weight;
            rest /= 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** Appends the check digit to a number of at most 17 digits. */
    public static long append(long body) {
        return body * 10 + of(body);
    }

    /** Whether the last digit of the number is the check digit of the digits before it. */
    public static boolean holds(long number) {
        return number >= 0 && of(number / 10) == number % 10;
    }
}
