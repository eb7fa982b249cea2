package org.proofmark.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A set of networks in CIDR form, such as {@code 10.0.0.0/8} or {@code ::1}. Names are never looked up. */
final class Networks {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private record Network(byte[] address, int bits) {}

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /** @throws IllegalArgumentException for anything but numeric networks; {@code none} stands for the empty set */
    static Networks parse(List<String> texts) {
        List<Network> networks = new ArrayList<>();
        for (String text : texts) {
            String trimmed = text.strip();
            if (trimmed.isEmpty() || trimmed.equals("none")) {
                continue;
            }
            int slash = trimmed.indexOf('/');
            byte[] address = bytes(slash < 0 ? trimmed : trimmed.substring(0, slash));
            if (address == null) {
                throw new IllegalArgumentException("Not a network: " + trimmed);
            }
            int bits = slash < 0 ? address.length * 8 : Integer.parseInt(trimmed.substring(slash + 1));
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException("Not a network: " + trimmed);
            }
            networks.add(new Network(address, bits));
        }
        return new Networks(networks);
    }

    boolean contain(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && networks.stream().anyMatch(network -> matches(network, bytes));
    }

    private static boolean matches(Network network, byte[] address) {
        if (network.address().length != address.length) {
            return false;
        }
        int whole = network.bits() / 8;
        if (Arrays.mismatch(network.address(), 0, whole, address, 0, whole) >= 0) {
            return false;
        }
        int rest = network.bits() % 8;
        return rest == 0 || ((network.address()[whole] ^ address[whole]) & 0xff) >>> (8 - rest) == 0;
    }

    /** What is counted as one client: an IPv4 address, or the /64 network that one IPv6 household has. */
    static String household(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    }

    static byte @Nullable [] bytes(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        bare = zone < 0 ? bare : bare.substring(0, zone);
        if (!NUMERIC.matcher(bare).matches()
                || !(bare.contains(":") || bare.chars().filter(c -> c == '.').count() == 3)) {
            return null;
        }
        try {
            return InetAddress.getByName(bare).getAddress();
        } catch (UnknownHostException malformed) {
            return null;
        }
    }
}
