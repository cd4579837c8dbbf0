using System.Collections.Frozen;

namespace CommissioningCases.Web.Features.LetterTexts;

/// <summary>A letter set for reading: its words unaltered, its paragraphs, lists and table as such, and every clause found and marked in it.</summary>
public sealed class LetterDocument
{
    /// <summary>What the letter of 2009 says of its scenarios, above them.</summary>
    public const string DraftScenarios = "Draft scenarios, to be finalised by DH and SPF";

    private static readonly FrozenSet<string> HeadingLines = FrozenSet.Create(
        StringComparer.Ordinal,
        DraftScenarios,
        "Extending Choice of Provider",
        "Why we are doing this?",
        "Choice in elective care");

    private LetterDocument(Letter letter)
    {
        Letter = letter;
        Blocks = [.. Read(letter.ReadText().ReplaceLineEndings("\n").Split('\n'))];
        Rows = [.. Blocks.OfType<LetterBlock.ScenarioTable>().SelectMany(table => table.Rows)];
        foreach (var clause in letter.Clauses)
        {
            if (!PassagesFor(clause).Any(passage => passage.TryMark(clause)))
            {
                throw new InvalidOperationException($"Clause {clause.Id} does not stand in its letter.");
            }
        }
    }

    /// <summary>Both letters, in the order of their days.</summary>
    public static IReadOnlyList<LetterDocument> All { get; } = [.. Letter.All.Select(letter => new LetterDocument(letter))];

    public Letter Letter { get; }

    public IReadOnlyList<LetterBlock> Blocks { get; }

    /// <summary>What the letter's table says of each scenario; empty where it has none.</summary>
    public IReadOnlyList<ScenarioRow> Rows { get; }

    private static IEnumerable<LetterBlock> Read(string[] lines)
    {
        var table = new List<string>();
        foreach (var group in GroupsBetweenBlankLines(lines))
        {
            if (group[0].Contains('\t', StringComparison.Ordinal))
            {
                table.AddRange(group);
                continue;
            }

            yield return group[0].StartsWith("- ", StringComparison.Ordinal) ? ReadList(group) : ReadParagraph(group);
        }

        if (table.Count > 0)
        {
            yield return ScenarioTableReader.Read(table);
        }
    }

    private static IEnumerable<List<string>> GroupsBetweenBlankLines(string[] lines)
    {
        var group = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                group.Add(line);
            }
            else if (group.Count > 0)
            {
                yield return group;
                group = [];
            }
        }
    }

    private static LetterBlock ReadParagraph(List<string> lines)
    {
        var passage = PassageReader.Read(string.Join('\n', lines));
        return HeadingLines.Contains(passage.Text) ? new LetterBlock.Heading(passage) : new LetterBlock.Paragraph(passage);
    }

    private static LetterBlock.BulletList ReadList(List<string> lines)
    {
        var bullets = new List<(Passage Passage, List<Passage> Below)>();
        foreach (var line in lines)
        {
            var passage = PassageReader.Read(line.TrimStart(' ', '-'));
            if (line[0] == ' ')
            {
                bullets[^1].Below.Add(passage);
            }
            else
            {
                bullets.Add((passage, []));
            }
        }

        return new LetterBlock.BulletList([.. bullets.Select(bullet => new Bullet(bullet.Passage, bullet.Below))]);
    }

    /// <summary>A scenario's clauses stand in its row of the table; the others anywhere outside the table.</summary>
    private IEnumerable<Passage> PassagesFor(Clause clause)
    {
        if (clause.Scenario > 0)
        {
            var row = Rows.Single(row => row.Number == clause.Scenario);
            return clause.IsOversight ? row.Oversight : row.Process;
        }

        return Blocks.SelectMany(block => block switch
        {
            LetterBlock.Paragraph paragraph => [paragraph.Passage],
            LetterBlock.BulletList list => list.Bullets.SelectMany(bullet => bullet.Below.Prepend(bullet.Passage)),
            _ => Enumerable.Empty<Passage>(),
        });
    }
}
