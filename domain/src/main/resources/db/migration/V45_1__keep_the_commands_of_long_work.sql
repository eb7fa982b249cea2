-- A committed row is the command: the dispatcher leases it after the commit. Two numbers guard it: version against concurrent
-- changes, attempt against a worker that lost its lease and does not know it yet.
CREATE TABLE job (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject BINARY(16) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parameters TEXT NOT NULL,
  done BIGINT NOT NULL DEFAULT 0,
  total BIGINT NOT NULL DEFAULT 0,
  message VARCHAR(1000) NULL,
  started_by VARCHAR(200) NOT NULL,
  attempt INT NOT NULL DEFAULT 0,
  not_before DATETIME(3) NOT NULL,
  lease_node VARCHAR(120) NULL,
  lease_life VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lease_until DATETIME(3) NULL,
  batch_execution_id BIGINT NULL,
  queued_at DATETIME(3) NOT NULL,
  started_at DATETIME(3) NULL,
  ended_at DATETIME(3) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  KEY job_by_subject (tenant_id, subject, kind, id),
  KEY job_by_state (state, not_before)
) DEFAULT CHARACTER SET utf8mb4;
