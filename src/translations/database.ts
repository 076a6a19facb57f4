const nl = {
  expectedAddress: (got: string) =>
    `DATABASE_URL klopt niet: verwacht wordt file:<pad> of mongodb://<server>/<naam>?replicaSet=<set>, maar er staat ${got}.`,
  folderNotWritable: (path: string) =>
    `In de map ${path} kan niet worden geschreven; geef schrijfrechten of kies met DATABASE_URL een andere plaats.`,
  fileNotWritable: (path: string) =>
    `Het bestand ${path} kan niet worden geschreven; geef schrijfrechten of kies met DATABASE_URL een ander bestand.`,
  notSqlite: (path: string) =>
    `Het bestand ${path} is geen SQLite-database of is beschadigd; kies met DATABASE_URL een ander bestand of zet een back-up terug.`,
  inUse: (path: string) =>
    `Op de database ${path} draait al een server, en op SQLite is er plaats voor één; stop die server, of kies met DATABASE_URL een andere database: op MongoDB kunnen er meer draaien.`,
  unreachable: (server: string) =>
    `De MongoDB-server op ${server} is niet bereikbaar; start de server of verbeter DATABASE_URL.`,
  refused: (server: string) =>
    `De MongoDB-server op ${server} weigert de aanmelding; verbeter de naam of het wachtwoord in DATABASE_URL.`,
  noReplicaSet: (got: string) =>
    `MongoDB heeft een replicaset nodig, anders bestaan er geen transacties. Start mongod met --replSet en zet ?replicaSet=<naam> in DATABASE_URL; er staat ${got}.`,
  unsafeSqlite: (got: string) =>
    `De adapter ${got} laat meer schrijvers tegelijk toe, waardoor werk verloren gaat. Zet in payload.config.ts db: safeWrites(sqliteAdapter({ … })), met safeWrites uit 'leidraad/database'.`,
  noTransactions: (got: string) =>
    `De adapter ${got} geeft geen transacties, waardoor een ondertekening half bewaard kan raken. Laat transactionOptions: false weg uit payload.config.ts; MongoDB heeft een replicaset nodig: start mongod met --replSet en zet ?replicaSet=<naam> in het adres.`,
}

const en: typeof nl = {
  expectedAddress: (got) =>
    `DATABASE_URL is not right: expected file:<path> or mongodb://<server>/<name>?replicaSet=<set>, got ${got}.`,
  folderNotWritable: (path) =>
    `The folder ${path} cannot be written to; allow writing or choose another place with DATABASE_URL.`,
  fileNotWritable: (path) =>
    `The file ${path} cannot be written to; allow writing or choose another file with DATABASE_URL.`,
  notSqlite: (path) =>
    `The file ${path} is not a SQLite database or is damaged; choose another file with DATABASE_URL or put back a backup.`,
  inUse: (path) =>
    `A server runs on the database ${path} already, and SQLite has room for one; stop that server, or choose another database with DATABASE_URL: on MongoDB there can be more.`,
  unreachable: (server) =>
    `The MongoDB server at ${server} cannot be reached; start the server or correct DATABASE_URL.`,
  refused: (server) =>
    `The MongoDB server at ${server} refuses the log-in; correct the name or the password in DATABASE_URL.`,
  noReplicaSet: (got) =>
    `MongoDB needs a replica set, or there are no transactions. Start mongod with --replSet and add ?replicaSet=<name> to DATABASE_URL; got ${got}.`,
  unsafeSqlite: (got) =>
    `The adapter ${got} lets several writers in at once, so that work is lost. Put db: safeWrites(sqliteAdapter({ … })) in payload.config.ts, with safeWrites of 'leidraad/database'.`,
  noTransactions: (got) =>
    `The adapter ${got} gives no transactions, so that a signing may be stored half. Leave transactionOptions: false out of payload.config.ts; MongoDB needs a replica set: start mongod with --replSet and add ?replicaSet=<name> to its address.`,
}

export const database = { nl, en }
