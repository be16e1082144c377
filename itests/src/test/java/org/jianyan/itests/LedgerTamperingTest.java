package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerReport.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What anybody changes behind the ledger's back is found, whatever it is, on both databases. */
final class LedgerTamperingTest extends LedgerCase {
    /** What is done behind the ledger's back, and how it is found. */
    enum Tampering {
        A_BYTE_OF_AN_OPINION {
            @Override
            void check(LedgerTamperingTest test) {
                UUID opinion = test.opinion(2, 1);
                test.change("update opinion set content = '意见内容 2：养犬应当登记！' where id = " + quoted(opinion));
                test.assertFault(Problem.ALTERED, opinion, 3);
            }
        },
        ITS_SEAL_TOO {
            @Override
            void check(LedgerTamperingTest test) {
                UUID opinion = test.opinion(2, 1);
                test.change("update opinion set commitment = '" + "0".repeat(64) + "' where id = " + quoted(opinion));
                test.assertFault(Problem.ALTERED, opinion, 3);
            }
        },
        THE_ORIGINAL_FORM {
            @Override
            void check(LedgerTamperingTest test) {
                UUID submission = test.arrivals.get(1).id();
                test.change("update submission set record = '{}' where id = " + quoted(submission));
                test.assertFault(Problem.ALTERED, submission, 2);
            }
        },
        A_DELETED_OPINION {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("delete from opinion where id = " + quoted(test.opinion(4, 0)));
                test.assertFault(Problem.ALTERED, test.arrivals.get(4).id(), 5);
            }
        },
        A_DELETED_SUBMISSION {
            @Override
            void check(LedgerTamperingTest test) {
                UUID submission = test.arrivals.get(4).id();
                test.change(
                        "delete from opinion where submission_id = " + quoted(submission),
                        "delete from submission where id = " + quoted(submission));
                test.assertFault(Problem.MISSING, submission, 5);
            }
        },
        AN_INSERTED_OPINION {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("insert into opinion (id, consultation_id, submission_id, provision_label,"
                        + " provision_position, kind, content, author_kind, method, source) select "
                        + quoted(Uuids.next()) + ", consultation_id, submission_id, provision_label,"
                        + " provision_position, kind, content, author_kind, method, source from opinion where id = "
                        + quoted(test.opinion(3, 0)));
                LedgerReport report = test.verify();
                assertEquals(4, report.fault().position());
                assertEquals(Problem.ALTERED, report.fault().problem());
            }
        },
        AN_INSERTED_DECISION {
            @Override
            void check(LedgerTamperingTest test) {
                UUID decision = Uuids.next();
                test.change("insert into adoption_decision (id, opinion_id, decision, reason, decided_by, decided_at)"
                        + " select " + quoted(decision) + ", opinion_id, decision, reason, decided_by, decided_at"
                        + " from adoption_decision");
                test.assertFault(Problem.UNRECORDED, decision, 0);
            }
        },
        SWAPPED_OPINIONS {
            @Override
            void check(LedgerTamperingTest test) {
                UUID first = test.opinion(1, 0);
                test.change(
                        "update opinion set content = '意见内容 2：养犬应当登记。' where id = " + quoted(first),
                        "update opinion set content = '意见内容 1：养犬应当登记。' where id = " + quoted(test.opinion(1, 1)));
                test.assertFault(Problem.ALTERED, first, 2);
            }
        },
        SWAPPED_ENTRIES {
            @Override
            void check(LedgerTamperingTest test) {
                test.change(
                        "update ledger_entry set position = 99 where position = 3",
                        "update ledger_entry set position = 3 where position = 4",
                        "update ledger_entry set position = 4 where position = 99");
                test.assertFault(Problem.BROKEN_LINK, test.arrivals.get(3).id(), 3);
            }
        },
        A_DELETED_ENTRY {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("delete from ledger_entry where position = 4");
                test.assertFault(Problem.GAP, null, 5);
            }
        },
        A_CUT_TAIL {
            @Override
            void check(LedgerTamperingTest test) {
                test.change(
                        "delete from ledger_entry where kind = 'ATTACHMENT'",
                        "delete from submission_attachment where 1 = 1");
                test.assertFault(Problem.WRONG_HEAD, null, 10);
            }
        },
        A_CHANGED_DECISION {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("update adoption_decision set decision = 'NOT_ADOPTED'");
                test.assertFault(Problem.ALTERED, null, 7);
            }
        },
        A_CHANGED_PLACEMENT {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("update opinion_placement set reason = '另一理由'");
                test.assertFault(Problem.ALTERED, null, 8);
            }
        },
        A_BYTE_OF_A_FILE {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("update attachment set content = " + test.aByte());
                test.assertFault(Problem.ALTERED, null, 10);
            }
        },
        A_DELETED_FILE {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("delete from attachment where 1 = 1");
                test.assertFault(Problem.MISSING, null, 10);
            }
        },
        A_FILE_UNDER_ANOTHER_NAME {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("update submission_attachment set name = '另一文件.txt'");
                test.assertFault(Problem.ALTERED, null, 10);
            }
        },
        A_FILE_GIVEN_TO_ANOTHER_SUBMISSION {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("update submission_attachment set submission_id = "
                        + quoted(test.arrivals.get(0).id()));
                test.assertFault(Problem.ALTERED, null, 10);
            }
        },
        A_CHANGED_SCREENING {
            @Override
            void check(LedgerTamperingTest test) {
                test.change("update opinion_screening set is_hidden = 0");
                test.assertFault(Problem.ALTERED, null, 9);
            }
        };

        abstract void check(LedgerTamperingTest test);
    }

    private void tamper(TestDatabase database, Tampering tampering) {
        begin(database);
        try {
            fill();
            assertNull(verify().fault());
            tampering.check(this);
        } finally {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tamperingShouldBeFoundOnDerby(Tampering tampering) {
        tamper(TestDatabase.DERBY, tampering);
    }

    @ParameterizedTest
    @EnumSource
    void tamperingShouldBeFoundOnPostgres(Tampering tampering) {
        tamper(TestDatabase.POSTGRESQL, tampering);
    }
}
