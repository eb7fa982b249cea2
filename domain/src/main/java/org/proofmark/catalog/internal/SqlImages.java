package org.proofmark.catalog.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.catalog.Images;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;

/** Pictures in the database, named by their content. */
@ApplicationScoped
public class SqlImages implements Images {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Override
    public Optional<Image> image(TenantId tenant, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "SELECT media_type, bytes FROM image WHERE tenant_id = ? AND id = ?")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            read.setBytes(2, Uuids.bytes(id));
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(new Image(row.getString(1), row.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("image " + id + " could not be read", e);
        }
    }

    /** Checks and stores a picture in the caller's transaction; the same content is stored once. */
    public UUID keep(Actor actor, byte[] bytes) {
        Image image = Pictures.check(bytes);
        UUID id = Pictures.idOf(bytes);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write =
                        connection.prepareStatement("INSERT INTO image (tenant_id, id, media_type, bytes, created_at)"
                                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE media_type = media_type")) {
            write.setBytes(1, Uuids.bytes(actor.tenant().value()));
            write.setBytes(2, Uuids.bytes(id));
            write.setString(3, image.mediaType());
            write.setBytes(4, image.bytes());
            write.setObject(5, LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
            write.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("an image could not be stored", e);
        }
    }
}
