package org.proofmark.foundation.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.proofmark.foundation.SealedLinks.Sealed;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/**
 * The text of a link: base 64 (URL alphabet) of its purpose, who made it, until when it holds and what it stands for, followed by an
 * HMAC-SHA-256 of all that.
 */
final class LinkToken {
    private static final int MAC_BYTES = 32;
    /** Longer texts are refused unread. */
    private static final int LONGEST = 4096;
    /** Names the layout: a MAC made for anything else never fits. */
    private static final byte[] LAYOUT = "proofmark link 2".getBytes(StandardCharsets.US_ASCII);

    private LinkToken() {}

    static String write(byte[] key, Sealed link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Actor maker = link.maker();
            out.writeUTF(link.purpose());
            uuid(out, maker.tenant().value());
            uuid(out, maker.subject());
            out.writeUTF(maker.name());
            out.writeByte(maker.roles().size());
            for (Role role : maker.roles()) {
                out.writeByte(role.ordinal());
            }
            out.writeLong(link.expires().getEpochSecond());
            out.writeByte(link.content().size());
            for (Map.Entry<String, String> text : new TreeMap<>(link.content()).entrySet()) {
                out.writeUTF(text.getKey());
                out.writeUTF(text.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = bytes.toByteArray();
        byte[] all = Arrays.copyOf(content, content.length + MAC_BYTES);
        System.arraycopy(mac(key, content), 0, all, content.length, MAC_BYTES);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        if (token.length() > LONGEST) {
            throw new IllegalArgumentException("a link of " + token.length() + " characters would never be read");
        }
        return token;
    }

    /** Empty unless it was written with this key. */
    static Optional<Sealed> read(byte[] key, String token) {
        byte[] all;
        try {
            all = token.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (all.length < MAC_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(all, all.length - MAC_BYTES);
        byte[] given = Arrays.copyOfRange(all, content.length, all.length);
        if (!MessageDigest.isEqual(mac(key, content), given)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return Optional.of(parse(in));
        } catch (IOException anotherVersion) {
            return Optional.empty();
        }
    }

    private static Sealed parse(DataInputStream in) throws IOException {
        String purpose = in.readUTF();
        UUID tenant = new UUID(in.readLong(), in.readLong());
        UUID subject = new UUID(in.readLong(), in.readLong());
        String name = in.readUTF();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int left = in.readByte(); left > 0; left--) {
            roles.add(Role.values()[in.readByte()]);
        }
        Instant expires = Instant.ofEpochSecond(in.readLong());
        Map<String, String> content = new TreeMap<>();
        for (int left = in.readByte(); left > 0; left--) {
            content.put(in.readUTF(), in.readUTF());
        }
        return new Sealed(purpose, new Actor(new TenantId(tenant), subject, name, roles), content, expires);
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static byte[] mac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(LAYOUT);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
