-- An order costs one row however many codes it has; a code costs a row only once something happens to it alone.

-- The next number of a key slot that nobody has had.
CREATE TABLE serial_range (
  tenant_id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  next_number BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, gtin, slot)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE code_order (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lot_id BINARY(16) NOT NULL,
  lot_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  market_id BINARY(16) NOT NULL,
  market_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  first_number BIGINT NOT NULL,
  quantity BIGINT NOT NULL,
  activation VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  deliver VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  test BOOLEAN NOT NULL,
  reference VARCHAR(80) NULL,
  life VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  texture_profile VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label_host VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued BIGINT NOT NULL,
  job_id BINARY(16) NULL,
  message VARCHAR(1000) NULL,
  file_bytes BIGINT NOT NULL,
  file_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  range_revision INT NOT NULL,
  placed_by VARCHAR(200) NOT NULL,
  placed_at DATETIME(3) NOT NULL,
  completed_at DATETIME(3) NULL,
  version INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY code_order_by_number (tenant_id, gtin, slot, first_number),
  KEY code_order_by_lot (tenant_id, lot_id),
  KEY code_order_by_status (status, deliver)
) DEFAULT CHARACTER SET utf8mb4;

-- What was said of a range of an order's positions. The newest revision that says something of an attribute wins.
CREATE TABLE code_range (
  tenant_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  revision INT NOT NULL,
  first_position BIGINT NOT NULL,
  last_position BIGINT NOT NULL,
  life VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(400) NULL,
  activated BOOLEAN NULL,
  market_id BINARY(16) NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, order_id, revision)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE code_state (
  tenant_id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  code_number BIGINT NOT NULL,
  order_id BINARY(16) NOT NULL,
  life VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(400) NULL,
  activated BOOLEAN NULL,
  dispensed_at DATETIME(3) NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (tenant_id, gtin, slot, code_number)
) DEFAULT CHARACTER SET utf8mb4;

-- Held against a code, positions of an order, a lot or a slot; which columns are set depends on the scope.
CREATE TABLE code_hold (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NULL,
  slot SMALLINT NULL,
  code_number BIGINT NULL,
  order_id BINARY(16) NULL,
  first_position BIGINT NULL,
  last_position BIGINT NULL,
  lot_id BINARY(16) NULL,
  reason VARCHAR(400) NOT NULL,
  since DATETIME(3) NOT NULL,
  placed_by VARCHAR(200) NOT NULL,
  lifted_at DATETIME(3) NULL,
  lifted_by VARCHAR(200) NULL,
  lifted_reason VARCHAR(400) NULL,
  version INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY code_hold_by_code (tenant_id, gtin, slot, code_number),
  KEY code_hold_by_scope (tenant_id, scope, lifted_at)
) DEFAULT CHARACTER SET utf8mb4;

-- Counts what changed in ranges, holds and lost numbers, so that caches on other nodes notice.
CREATE TABLE serialization_change (
  tenant_id BINARY(16) NOT NULL,
  change_number BIGINT NOT NULL,
  PRIMARY KEY (tenant_id)
) DEFAULT CHARACTER SET utf8mb4;

-- Numbers that were skipped after a restore: codes may be in the field that this database does not know.
CREATE TABLE lost_range (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  first_number BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  skipped_at DATETIME(3) NOT NULL,
  reconciled_at DATETIME(3) NULL,
  reconciled_by VARCHAR(200) NULL,
  note VARCHAR(400) NULL,
  PRIMARY KEY (tenant_id, id),
  KEY lost_range_by_slot (tenant_id, gtin, slot)
) DEFAULT CHARACTER SET utf8mb4;

-- A finished stretch of an order's file, committed after its bytes were forced to the disk.
CREATE TABLE order_segment (
  tenant_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  segment INT NOT NULL,
  codes INT NOT NULL,
  sha256 BINARY(32) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, order_id, segment)
) DEFAULT CHARACTER SET utf8mb4;
