-- One row per uploaded file: what was asked, how far it is, what came of it.
CREATE TABLE master_import (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  sha256 BINARY(32) NOT NULL,
  dry_run BOOLEAN NOT NULL,
  keep_partial BOOLEAN NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total_rows INT NOT NULL DEFAULT 0,
  checked_rows INT NOT NULL DEFAULT 0,
  accepted INT NOT NULL DEFAULT 0,
  rejected INT NOT NULL DEFAULT 0,
  faults INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  created_by_id BINARY(16) NOT NULL,
  ended_at DATETIME(3) NULL,
  PRIMARY KEY (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;

-- The first faults of a file, at most a thousand of them; place counts them in the order of the file.
CREATE TABLE import_fault (
  tenant_id BINARY(16) NOT NULL,
  import_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  line INT NULL,
  column_name VARCHAR(100) NULL,
  value VARCHAR(100) NULL,
  problem VARCHAR(500) NOT NULL,
  PRIMARY KEY (tenant_id, import_id, place),
  CONSTRAINT fault_of_import FOREIGN KEY (tenant_id, import_id) REFERENCES master_import (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;
