-- Who was given a file of an order: its codes, their manifest, labels that a job rendered. A row is written before the first byte;
-- bytes, is_complete and finished_at once, when the download ends. finished_at stays NULL where the server was lost meanwhile.
CREATE TABLE code_download (
  tenant_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes BIGINT NOT NULL,
  is_complete BOOLEAN NOT NULL,
  by_link BOOLEAN NOT NULL,
  downloaded_by VARCHAR(200) NOT NULL,
  address VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  PRIMARY KEY (tenant_id, order_id, id)
) DEFAULT CHARACTER SET utf8mb4;
