-- One row for each Idempotency-Key, written in the transaction of what the request changed. The row with no status yet is the
-- claim that a concurrent duplicate waits for. Answers are encrypted under the client's key, of which only a digest is kept.
CREATE TABLE idempotency_key (
  tenant_id BINARY(16) NOT NULL,
  key_digest BINARY(32) NOT NULL,
  endpoint_digest BINARY(32) NOT NULL,
  body_digest BINARY(32) NULL,
  status SMALLINT NULL,
  answer MEDIUMBLOB NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, key_digest),
  KEY idempotency_age (created_at)
) DEFAULT CHARACTER SET utf8mb4;
