namespace CommissioningCases.Application.Papers;

/// <summary>What a page of the service says, to be laid out on sheets: blocks in the order in which they are read, and nothing of how they look.</summary>
/// <param name="Kind">What people call such a paper, such as "board paper".</param>
/// <param name="Reference">The case's or whatever it is about; null where it is about many.</param>
/// <param name="Day">When it was drawn up.</param>
public sealed record Paper(string Kind, string? Reference, string Title, DateOnly Day, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>Whether its headings have numbers.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The number of the latest seal on that day; null where there is none.</summary>
    public long? Seal { get; init; }

    /// <summary>What stands at the foot of every sheet, before its number.</summary>
    internal string Foot => string.Join(" · ", new[] { Reference ?? Title, $"Drawn up on {EnglishFormat.Day(Day)}", Seal is { } seal ? $"Latest seal {seal}" : null }.OfType<string>());
}

/// <summary>How some words look among others.</summary>
[Flags]
public enum PaperStyle
{
    Plain = 0,
    Bold = 1,

    /// <summary>It no longer holds.</summary>
    Struck = 2,

    /// <summary>It matters less than what stands around it.</summary>
    Quiet = 4,
}

/// <summary>Words of one look.</summary>
public readonly record struct PaperRun(string Text, PaperStyle Style = PaperStyle.Plain);

/// <summary>A part of a paper.</summary>
public abstract record PaperBlock;

/// <param name="Level">1 for the title of the paper.</param>
/// <param name="Caption">What stands above it in small letters; null where nothing does.</param>
public sealed record PaperHeading(int Level, string Text, string? Caption = null) : PaperBlock;

public sealed record PaperParagraph(IReadOnlyList<PaperRun> Runs) : PaperBlock
{
    public static PaperParagraph Of(string text, PaperStyle style = PaperStyle.Plain) => new([new PaperRun(text, style)]);
}

/// <summary>What is set apart from the rest by a line beside it, such as a decision.</summary>
public sealed record PaperInset(IReadOnlyList<PaperBlock> Blocks) : PaperBlock;

public sealed record PaperList(IReadOnlyList<PaperItem> Items) : PaperBlock;

/// <param name="Number">Null where the items of the list have none.</param>
public sealed record PaperItem(int? Number, IReadOnlyList<PaperBlock> Blocks);

/// <summary>What something is, pair by pair.</summary>
public sealed record PaperPairs(IReadOnlyList<PaperPair> Pairs) : PaperBlock;

public sealed record PaperPair(string Name, IReadOnlyList<PaperBlock> Value);

/// <param name="Caption">What it shows; null where a heading says so.</param>
/// <param name="Head">The rows that are repeated on every sheet.</param>
public sealed record PaperTable(string? Caption, IReadOnlyList<PaperRow> Head, IReadOnlyList<PaperRow> Rows) : PaperBlock;

public sealed record PaperRow(IReadOnlyList<PaperCell> Cells);

/// <param name="IsHeading">Whether it says what its row or column is about.</param>
/// <param name="IsNumber">Whether it stands at the right, as numbers do.</param>
public sealed record PaperCell(IReadOnlyList<PaperBlock> Blocks, bool IsHeading = false, bool IsNumber = false);

/// <summary>A drawing as wide as the sheet, whatever that is: places across are parts of its width, those down and sizes are points.</summary>
/// <param name="Label">The same in words.</param>
public sealed record PaperPicture(string Label, double Height, IReadOnlyList<PaperShape> Shapes) : PaperBlock;

/// <summary>What a shape of a picture stands for.</summary>
public enum ShapeRole
{
    /// <summary>A stretch of time.</summary>
    Span,
    Target,
    Value,

    /// <summary>A value that is told apart from those beside it, or is the whole of which they are a part.</summary>
    Second,
    Word,

    /// <summary>A line that is there to read the values by.</summary>
    Axis,
}

public abstract record PaperShape(ShapeRole Role);

public sealed record BoxShape(ShapeRole Role, double Across, double Down, double Width, double Height) : PaperShape(Role);

public sealed record LineShape(ShapeRole Role, double Across, double Down, double AcrossTo, double DownTo) : PaperShape(Role);

public sealed record DotShape(ShapeRole Role, double Across, double Down, double Radius) : PaperShape(Role);

/// <param name="Beside">How many points to the right of the place.</param>
/// <param name="Anchor">Which part of the words stands at the place: 0 their beginning, 0.5 their middle, 1 their end.</param>
public sealed record WordShape(ShapeRole Role, double Across, double Beside, double Down, double Anchor, string Text) : PaperShape(Role);
