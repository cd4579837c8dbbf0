using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CommissioningCases.Domain.Tests.Properties;

/// <summary>What holds of any history, of whatever lines it is made.</summary>
public class HistoryProperties
{
    [Fact]
    public void Folding_IsDeterministic() =>
        Check<(int Beginning, (int, int, int, int)[] Picks)>(history =>
        {
            var lines = RandomHistory.Lines("A", history.Beginning, history.Picks);
            var (first, second) = (NewBook(), NewBook());
            lines.Select(first.Decide).ToList().ShouldBe(lines.Select(second.Decide).ToList());
            Fingerprints(first).ShouldBe(Fingerprints(second));
        });

    [Fact]
    public void WhatIsNotAccepted_ChangesNothing() =>
        Check<(int Beginning, (int, int, int, int)[] Picks)>(history =>
        {
            var all = NewBook();
            var accepted = new List<string>();
            foreach (var line in RandomHistory.Lines("A", history.Beginning, history.Picks))
            {
                var before = Fingerprints(all);
                if (all.Decide(line).StartsWith("accepted", StringComparison.Ordinal))
                {
                    accepted.Add(line);
                }
                else
                {
                    Fingerprints(all).ShouldBe(before);
                }
            }

            var without = NewBook();
            accepted.Select(without.Decide).ShouldAllBe(outcome => outcome.StartsWith("accepted", StringComparison.Ordinal));
            Fingerprints(without).ShouldBe(Fingerprints(all));
        });

    [Fact]
    public void WhatWasStored_FoldsToTheFileThatWasDecided() =>
        Check<(int Beginning, (int, int, int, int)[] Picks)>(history =>
        {
            HistoryFile? decided = null, folded = null;
            foreach (var line in RandomHistory.Lines("A", history.Beginning, history.Picks))
            {
                using var json = JsonDocument.Parse(line);
                var submission = HistoryLine.Read(json.RootElement).Submission;
                var number = (decided?.LastNumber ?? 0) + 1;
                var verdict = RuleSets.Standard.Current.Decide(decided, submission, number, CaseStory.Surroundings with { HasProgramme = _ => false });
                if (verdict.Decision is Decision.Accepted accepted)
                {
                    decided = accepted.After;
                    using var stored = JsonDocument.Parse(accepted.Values.ToCanonicalJson());
                    folded = RuleSets.Standard.Current.Fold(folded, submission.Do!, stored.RootElement, new EntryMark(number, verdict.On!.Value, verdict.Id));
                }
            }

            Fingerprint.Of(folded).ShouldBe(Fingerprint.Of(decided));
            folded!.Ids.ShouldBe(decided!.Ids, ignoreOrder: true);
            folded.LastNumber.ShouldBe(decided.LastNumber);
        });

    [Fact]
    public void CasesAreDecidedApart_HoweverTheirLinesAreInterleaved() =>
        Check<((int, (int, int, int, int)[]) One, (int, (int, int, int, int)[]) Other, bool[] Turns)>(histories =>
        {
            var one = new Queue<string>(RandomHistory.Lines("A", histories.One.Item1, histories.One.Item2));
            var other = new Queue<string>(RandomHistory.Lines("B", CaseOnly(histories.Other.Item1), histories.Other.Item2));
            var apart = one.Select(NewBook().Decide).Concat(other.Select(NewBook().Decide)).ToList();

            var (together, ofOne, ofOther) = (NewBook(), new List<string>(), new List<string>());
            foreach (var isOne in histories.Turns.Concat(Enumerable.Repeat(true, one.Count)).Concat(Enumerable.Repeat(false, other.Count)))
            {
                if ((isOne ? one : other).TryDequeue(out var line))
                {
                    (isOne ? ofOne : ofOther).Add(together.Decide(line));
                }
            }

            ofOne.Concat(ofOther).ShouldBe(apart);
        });

    [Fact]
    public void MembersInAnotherOrder_GiveTheSameDecisionAndTheSameStoredText() =>
        Check<(int Beginning, (int, int, int, int)[] Picks, int Seed)>(history =>
        {
            var shuffling = new Random(history.Seed);
            var (book, shuffled) = (NewBook(), NewBook());
            foreach (var line in RandomHistory.Lines("A", history.Beginning, history.Picks))
            {
                var members = ((JsonObject)JsonNode.Parse(line)!).ToArray();
                shuffling.Shuffle(members);
                var reordered = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
                shuffled.Decide(reordered.ToJsonString()).ShouldBe(book.Decide(line));
            }
        });

    [Fact]
    public void Beginnings_AreToldAlikeByStoryAndByHistory()
    {
        foreach (var (beginning, number) in RandomHistory.Beginnings.Select((beginning, number) => (beginning, number)))
        {
            var book = NewBook();
            RandomHistory.Lines("A", number, []).Select(book.Decide).ShouldAllBe(outcome => outcome.StartsWith("accepted", StringComparison.Ordinal));
            Fingerprint.Of(book.Files.Single().File).ShouldBe(Fingerprint.Of(beginning.File));
        }
    }

    /// <summary>Two programmes of one cluster are not decided apart, so that one of two histories is a case's.</summary>
    private static int CaseOnly(int beginning) => (int)((uint)beginning % (uint)RandomHistory.Cases.Count);

    private static InMemoryHistories NewBook() => new(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);

    private static string Fingerprints(InMemoryHistories book) => string.Join('\n', book.Files.Select(found => $"{found.Name} {Fingerprint.Of(found.File)}"));

    private static void Check<T>(Action<T> holds) => Prop.ForAll(holds).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
}
