namespace CommissioningCases.Application.Papers;

/// <summary>Where on a sheet blocks stand, and how their text looks.</summary>
/// <param name="X">From the left edge of the sheet.</param>
/// <param name="Bars">Where lines beside the blocks run down, which set them apart.</param>
internal sealed record Frame(double X, double Width, TextLook Look, IReadOnlyList<double> Bars)
{
    /// <summary>A sheet of A4, in points.</summary>
    public const double SheetWidth = 595.28;
    public const double SheetHeight = 841.89;

    public const double Top = 52;
    public const double Bottom = SheetHeight - 62;
    private const double Side = 56;

    public static Frame Sheet { get; } = new(Side, SheetWidth - (2 * Side), TextLook.Body, []);

    public double Right => X + Width;

    public Frame Indented(double by) => this with { X = X + by, Width = Width - by };
}
