-- The provider's own name of a page, which look-ups need; as secret as the page's address, so it lies beside it.
ALTER TABLE link_urls ADD COLUMN handle TEXT;
