-- Templates are few; fields is a comma-separated list of LabelField names in their order.
CREATE TABLE label_template (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  name VARCHAR(60) NOT NULL,
  width_mm DOUBLE NOT NULL,
  height_mm DOUBLE NOT NULL,
  margin_mm DOUBLE NOT NULL,
  code_mm DOUBLE NOT NULL,
  carrier VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fields VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  font_pt DOUBLE NOT NULL,
  logo MEDIUMBLOB NULL,
  is_default BOOLEAN NOT NULL,
  changed_by VARCHAR(200) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY label_template_name (tenant_id, name)
) DEFAULT CHARACTER SET utf8mb4;

-- Append-only, but for finished_at. Positions are those of the order, both ends included; rendition tells one file of the
-- same labels from another.
CREATE TABLE label_download (
  tenant_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  first_position BIGINT NOT NULL,
  last_position BIGINT NOT NULL,
  rendition VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  is_repeat BOOLEAN NOT NULL,
  reason VARCHAR(500) NULL,
  by_link BOOLEAN NOT NULL,
  downloaded_by VARCHAR(200) NOT NULL,
  downloaded_at DATETIME(3) NOT NULL,
  finished_at DATETIME(3) NULL,
  PRIMARY KEY (tenant_id, order_id, id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE label_waste (
  tenant_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  first_position BIGINT NOT NULL,
  last_position BIGINT NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NOT NULL,
  recorded_by VARCHAR(200) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, order_id, id)
) DEFAULT CHARACTER SET utf8mb4;
