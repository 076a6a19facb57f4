// Puppeteer never downloads at install time; `leidraad` finds a browser as docs/decisions/0004 says.
module.exports = { skipDownload: true }
