namespace CommissioningCases.Application.Papers;

/// <summary>How large letters are and how far lines stand apart, in points.</summary>
internal sealed record TextLook(double Size, double LineHeight, InkColour Colour = InkColour.Black)
{
    public static TextLook Body { get; } = new(10.5, 14.5);

    public static TextLook Cell { get; } = new(9.5, 12.5);

    public static TextLook Caption { get; } = new(11, 15, InkColour.Grey);

    public static TextLook Foot { get; } = new(8, 10, InkColour.Grey);

    /// <summary>Of headings, by their level.</summary>
    public static TextLook Heading(int level) => level switch
    {
        1 => new TextLook(21, 26, InkColour.Blue),
        2 => new TextLook(14.5, 19, InkColour.Blue),
        3 => new TextLook(11.5, 16),
        _ => new TextLook(10.5, 14.5),
    };
}

/// <summary>The colours in which papers are printed.</summary>
internal enum InkColour
{
    Black,
    Grey,
    PaleGrey,
    LightGrey,
    Blue,
    Green,
}
