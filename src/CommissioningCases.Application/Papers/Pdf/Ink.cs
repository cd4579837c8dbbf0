using System.Collections.Concurrent;
using PdfSharp.Drawing;

namespace CommissioningCases.Application.Papers;

/// <summary>The colours of the NHS's pages, dark enough to be read on paper.</summary>
internal static class Ink
{
    private static readonly ConcurrentDictionary<InkColour, XSolidBrush> Brushes = new();

    public static XSolidBrush Brush(InkColour colour) => Brushes.GetOrAdd(colour, one => new XSolidBrush(Colour(one)));

    public static XPen Pen(InkColour colour, double width, bool isDashed = false) => new(Colour(colour), width) { DashStyle = isDashed ? XDashStyle.Dash : XDashStyle.Solid };

    private static XColor Colour(InkColour colour) => colour switch
    {
        InkColour.Grey => XColor.FromArgb(0x4C, 0x62, 0x72),
        InkColour.LightGrey => XColor.FromArgb(0xD8, 0xDD, 0xE0),
        InkColour.PaleGrey => XColor.FromArgb(0xE8, 0xED, 0xEE),
        InkColour.Blue => XColor.FromArgb(0x00, 0x5E, 0xB8),
        InkColour.Green => XColor.FromArgb(0x00, 0x7F, 0x3B),
        _ => XColor.FromArgb(0x21, 0x2B, 0x32),
    };
}
