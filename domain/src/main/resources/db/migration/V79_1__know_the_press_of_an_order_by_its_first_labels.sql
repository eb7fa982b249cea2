-- What the print model saw of first prints: numbers of one model, four bytes each, never a picture.
CREATE TABLE press_sample (
  tenant_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  serial VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  model VARCHAR(120) NOT NULL,
  numbers VARBINARY(4096) NOT NULL,
  added_at DATETIME(3) NOT NULL,
  added_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, order_id, serial)
) DEFAULT CHARACTER SET utf8mb4;
