/** Why a platform cannot start on its database: what is wrong with `{value}`, and what to do. */
import { catalogue } from '../domain/kernel/words.js'

const nl = {
  expectedAddress:
    'DATABASE_URL klopt niet: verwacht wordt file:<pad> of mongodb://<server>/<naam>?replicaSet=<set>, maar er staat {value}.',
  folderNotWritable:
    'In de map {value} kan niet worden geschreven; geef schrijfrechten of kies met DATABASE_URL een andere plaats.',
  fileNotWritable:
    'Het bestand {value} kan niet worden geschreven; geef schrijfrechten of kies met DATABASE_URL een ander bestand.',
  notSqlite:
    'Het bestand {value} is geen SQLite-database of is beschadigd; kies met DATABASE_URL een ander bestand of zet een back-up terug.',
  inUse:
    'Op de database {value} draait al een server, en op SQLite is er plaats voor één; stop die server, of kies met DATABASE_URL een andere database: op MongoDB kunnen er meer draaien.',
  unreachable:
    'De MongoDB-server op {value} is niet bereikbaar; start de server of verbeter DATABASE_URL.',
  refused:
    'De MongoDB-server op {value} weigert de aanmelding; verbeter de naam of het wachtwoord in DATABASE_URL.',
  noReplicaSet:
    'MongoDB heeft een replicaset nodig, anders bestaan er geen transacties. Start mongod met --replSet en zet ?replicaSet=<naam> in DATABASE_URL; er staat {value}.',
  unsafeSqlite:
    "De adapter {value} laat meer schrijvers tegelijk toe, waardoor werk verloren gaat. Zet in payload.config.ts db: safeWrites(sqliteAdapter({ … })), met safeWrites uit 'leidraad/database/sqlite'.",
  noTransactions:
    'De adapter {value} geeft geen transacties, waardoor een ondertekening half bewaard kan raken. Laat transactionOptions: false weg uit payload.config.ts; MongoDB heeft een replicaset nodig: start mongod met --replSet en zet ?replicaSet=<naam> in het adres.',
}

const en: typeof nl = {
  expectedAddress:
    'DATABASE_URL is not right: expected file:<path> or mongodb://<server>/<name>?replicaSet=<set>, got {value}.',
  folderNotWritable:
    'The folder {value} cannot be written to; allow writing or choose another place with DATABASE_URL.',
  fileNotWritable:
    'The file {value} cannot be written to; allow writing or choose another file with DATABASE_URL.',
  notSqlite:
    'The file {value} is not a SQLite database or is damaged; choose another file with DATABASE_URL or put back a backup.',
  inUse:
    'A server runs on the database {value} already, and SQLite has room for one; stop that server, or choose another database with DATABASE_URL: on MongoDB there can be more.',
  unreachable:
    'The MongoDB server at {value} cannot be reached; start the server or correct DATABASE_URL.',
  refused:
    'The MongoDB server at {value} refuses the log-in; correct the name or the password in DATABASE_URL.',
  noReplicaSet:
    'MongoDB needs a replica set, or there are no transactions. Start mongod with --replSet and add ?replicaSet=<name> to DATABASE_URL; got {value}.',
  unsafeSqlite:
    "The adapter {value} lets several writers in at once, so that work is lost. Put db: safeWrites(sqliteAdapter({ … })) in payload.config.ts, with safeWrites of 'leidraad/database/sqlite'.",
  noTransactions:
    'The adapter {value} gives no transactions, so that a signing may be stored half. Leave transactionOptions: false out of payload.config.ts; MongoDB needs a replica set: start mongod with --replSet and add ?replicaSet=<name> to its address.',
}

export const database = catalogue('database', { nl, en })
