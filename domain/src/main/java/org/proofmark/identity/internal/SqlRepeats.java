package org.proofmark.identity.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Uuids;
import org.proofmark.identity.Repeats;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;

/** Remembers answers by a digest of caller and key. The inserted row's lock is what a concurrent duplicate waits for. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlRepeats implements Repeats {
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Randomness randomness;

    @Override
    public Optional<Answer> claim(Actor actor, String key, String endpoint) {
        if (key.isBlank() || key.length() > MAX_KEY || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw Problem.invalid(
                    "idempotency-key-invalid",
                    "Idempotency-Key",
                    key,
                    "must be 1 to " + MAX_KEY + " visible ASCII characters");
        }
        byte[] digest = digest(actor, key);
        byte[] where = Secrets.digest(endpoint);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into idempotency_key (tenant_id, key_digest, endpoint_digest, created_at) values (?, ?, ?, ?)")) {
            statement.setBytes(1, Uuids.bytes(actor.tenant().value()));
            statement.setBytes(2, digest);
            statement.setBytes(3, where);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.executeUpdate();
            return Optional.empty();
        } catch (SQLIntegrityConstraintViolationException used) {
            return Optional.of(earlier(actor, key, digest, where));
        } catch (SQLException failed) {
            throw failed.getErrorCode() == LOCK_WAIT_TIMEOUT ? inProgress() : new SqlFailure(failed);
        }
    }

    /** Under a shared lock: the latest state whatever the snapshot, and any number of waiting duplicates may read it together. */
    private Answer earlier(Actor actor, String key, byte[] digest, byte[] endpoint) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select endpoint_digest, body_digest, status, answer from idempotency_key"
                                + " where tenant_id = ? and key_digest = ? lock in share mode")) {
            statement.setBytes(1, Uuids.bytes(actor.tenant().value()));
            statement.setBytes(2, digest);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getBytes(2) == null) {
                    throw inProgress();
                }
                if (!MessageDigest.isEqual(row.getBytes(1), endpoint)) {
                    throw reused("It was used at another address.");
                }
                return SealedAnswer.open(sealKey(actor, key), row.getBytes(4), row.getBytes(2), row.getInt(3));
            }
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    @Override
    public void keep(Actor actor, String key, byte[] body, Answer answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update idempotency_key set body_digest = ?, status = ?, answer = ?"
                                + " where tenant_id = ? and key_digest = ?")) {
            statement.setBytes(1, body);
            statement.setInt(2, answer.status());
            statement.setBytes(3, SealedAnswer.seal(sealKey(actor, key), randomness.bytes(12), answer));
            statement.setBytes(4, Uuids.bytes(actor.tenant().value()));
            statement.setBytes(5, digest(actor, key));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    @Override
    public void checkSame(Answer answer, byte[] body) {
        if (!MessageDigest.isEqual(answer.digest(), body)) {
            throw reused("The first request had another body.");
        }
    }

    @CrossTenant("old answers of all tenants are forgotten together")
    @Transactional(Transactional.TxType.REQUIRED)
    int forget(Duration age, int atMost) {
        Instant before = clock.instant().minus(age);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "delete from idempotency_key where created_at < ? limit " + atMost)) {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** By caller, so that nobody meets another's answer. */
    private static byte[] digest(Actor actor, String key) {
        return Secrets.digest("repeat", actor.subject().toString(), key);
    }

    private static byte[] sealKey(Actor actor, String key) {
        return Secrets.digest("repeat-seal", actor.subject().toString(), key);
    }

    private static ProblemException inProgress() {
        return Problem.of(Problem.Kind.CONFLICT, "in-progress", "The first request with this key is still running")
                .detail("Repeat the request a little later to get its answer.")
                .retryAfter(Duration.ofSeconds(2))
                .exception();
    }

    private static ProblemException reused(String detail) {
        return Problem.conflict(
                "idempotency-key-reused",
                "This Idempotency-Key belongs to another request",
                detail + " Use a new key for a new request.");
    }
}
