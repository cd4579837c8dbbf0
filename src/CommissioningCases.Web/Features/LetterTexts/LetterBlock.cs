namespace CommissioningCases.Web.Features.LetterTexts;

/// <summary>A part of a letter as it is set on a page.</summary>
public abstract record LetterBlock
{
    public sealed record Heading(Passage Passage) : LetterBlock;

    public sealed record Paragraph(Passage Passage) : LetterBlock;

    public sealed record BulletList(IReadOnlyList<Bullet> Bullets) : LetterBlock;

    /// <summary>The table of the six scenarios.</summary>
    public sealed record ScenarioTable(IReadOnlyList<string> Headings, IReadOnlyList<ScenarioRow> Rows) : LetterBlock;
}

/// <summary>An item of a list, and the items below it.</summary>
public sealed record Bullet(Passage Passage, IReadOnlyList<Passage> Below);

/// <summary>What the letter's table says of one scenario.</summary>
public sealed record ScenarioRow(int Number, IReadOnlyList<Passage> Title, IReadOnlyList<Passage> Process, IReadOnlyList<Passage> Oversight);
