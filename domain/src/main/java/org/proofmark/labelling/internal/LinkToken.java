package org.proofmark.labelling.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.DownloadLinks.Opened;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Masking;

/** The text of a link: base 64 (URL alphabet) of the request, who made it and until when it holds, followed by an HMAC-SHA-256 of that. */
final class LinkToken {
    private static final int MAC_BYTES = 32;
    /** Longer texts are refused unread. */
    private static final int LONGEST = 4096;
    /** Names the purpose and the layout: a MAC made for anything else never fits. */
    private static final String PURPOSE = "proofmark label link 1";

    private LinkToken() {}

    static String write(byte[] key, Opened link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Actor actor = link.actor();
            LabelRequest request = link.request();
            uuid(out, actor.tenant().value());
            uuid(out, actor.subject());
            out.writeUTF(actor.name());
            out.writeByte(actor.roles().size());
            for (Role role : actor.roles()) {
                out.writeByte(role.ordinal());
            }
            uuid(out, request.order());
            out.writeByte(request.format().ordinal());
            out.writeUTF(request.layout());
            uuid(out, request.template());
            Integer dpi = request.dpi();
            out.writeShort(dpi == null ? 0 : dpi);
            position(out, request.first());
            position(out, request.last());
            out.writeUTF(request.language());
            out.writeByte(request.masking().ordinal());
            out.writeUTF(request.reason() == null ? "" : request.reason());
            out.writeLong(link.expires().getEpochSecond());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = bytes.toByteArray();
        byte[] all = Arrays.copyOf(content, content.length + MAC_BYTES);
        System.arraycopy(mac(key, content), 0, all, content.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty unless it was written with this key. */
    static Optional<Opened> read(byte[] key, String token) {
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

    private static Opened parse(DataInputStream in) throws IOException {
        UUID tenant = new UUID(in.readLong(), in.readLong());
        UUID subject = new UUID(in.readLong(), in.readLong());
        String name = in.readUTF();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int left = in.readByte(); left > 0; left--) {
            roles.add(Role.values()[in.readByte()]);
        }
        UUID order = new UUID(in.readLong(), in.readLong());
        LabelFormat format = LabelFormat.values()[in.readByte()];
        String layout = in.readUTF();
        UUID template = new UUID(in.readLong(), in.readLong());
        int dpi = in.readUnsignedShort();
        LabelRequest request = new LabelRequest(
                order,
                format,
                layout,
                template.equals(NONE) ? null : template,
                dpi == 0 ? null : dpi,
                position(in),
                position(in),
                in.readUTF(),
                Masking.values()[in.readByte()],
                in.readUTF());
        Actor actor = new Actor(new TenantId(tenant), subject, name, roles);
        return new Opened(actor, request, Instant.ofEpochSecond(in.readLong()));
    }

    private static final UUID NONE = new UUID(0, 0);

    private static void uuid(DataOutputStream out, @Nullable UUID id) throws IOException {
        UUID value = id == null ? NONE : id;
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    private static void position(DataOutputStream out, @Nullable Long position) throws IOException {
        out.writeLong(position == null ? -1 : position);
    }

    private static @Nullable Long position(DataInputStream in) throws IOException {
        long position = in.readLong();
        return position < 0 ? null : position;
    }

    private static byte[] mac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(PURPOSE.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
