-- Append-only. recorded_at is the time inside the id (a UUIDv7), so that an id alone leads to its partition.
-- The first month takes everything before it, "later" everything that no month was prepared for.
CREATE TABLE scan (
  tenant_id BINARY(16) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  id BINARY(16) NOT NULL,
  scanned_at DATETIME(3) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NULL,
  number BIGINT NULL,
  verdict VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reasons VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id BINARY(16) NULL,
  latitude DOUBLE NULL,
  longitude DOUBLE NULL,
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
  place_trusted BOOLEAN NOT NULL,
  device BINARY(16) NULL,
  test BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, recorded_at, id),
  KEY scan_of_code (tenant_id, serial, gtin, recorded_at)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY RANGE COLUMNS (recorded_at) (
  PARTITION m202611 VALUES LESS THAN ('2026-12-01'),
  PARTITION later VALUES LESS THAN (MAXVALUE)
);
