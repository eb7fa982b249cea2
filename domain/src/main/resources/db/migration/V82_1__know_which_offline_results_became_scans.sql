-- One row for each result of a verifier without a network that became a scan: id is the one that the device gave it, so that the same
-- result sent again is no second scan. Rows are forgotten once results as old are refused.
CREATE TABLE offline_scan (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  scan_id BINARY(16) NOT NULL,
  scanned_at DATETIME(3) NOT NULL,
  content BINARY(16) NOT NULL,
  shown VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY offline_scan_by_age (scanned_at)
) DEFAULT CHARACTER SET utf8mb4;
