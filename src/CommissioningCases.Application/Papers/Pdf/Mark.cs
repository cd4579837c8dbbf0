namespace CommissioningCases.Application.Papers;

/// <summary>Something that is put on a sheet, at its place below the top of the piece that it belongs to; or the beginning or end of an element of the document's structure.</summary>
internal abstract record Mark;

/// <param name="Tag">The structure type of PDF, such as <c>P</c>.</param>
internal sealed record OpenMark(string Tag) : Mark;

internal sealed record CloseMark : Mark
{
    public static CloseMark Only { get; } = new();
}

/// <summary>The beginning of a picture.</summary>
internal sealed record OpenFigureMark(string Label, double X, double Width, double Height) : Mark;

/// <summary>The beginning and the end of what is drawn but not read: lines, grounds, and heads of tables that are repeated.</summary>
internal sealed record ArtifactMark(IReadOnlyList<Mark> Drawn) : Mark;

/// <summary>A heading by which one finds the place on the screen.</summary>
internal sealed record BookMark(string Text) : Mark;

/// <param name="Down">Where the letters stand.</param>
internal sealed record TextMark(double X, double Down, double Width, string Text, PaperStyle Style, TextLook Look) : Mark;

internal sealed record RuleMark(double X, double Down, double ToX, double ToDown, double Width, InkColour Colour, bool IsDashed = false) : Mark;

internal sealed record BoxMark(double X, double Down, double Width, double Height, InkColour Colour) : Mark;

internal sealed record DotMark(double X, double Down, double Radius, InkColour Colour) : Mark;
