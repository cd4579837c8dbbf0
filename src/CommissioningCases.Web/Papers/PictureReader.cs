using System.Globalization;
using AngleSharp.Dom;

namespace CommissioningCases.Web.Papers;

/// <summary>Reads the drawing of a chart. Of other pictures a paper says what they show.</summary>
internal static class PictureReader
{
    private static readonly string[] Charts = ["app-chart__picture", "app-bar-chart__picture", "app-columns__picture", "app-lanes__picture"];

    /// <summary>What a shape's class stands for; of any other it stands for a value.</summary>
    private static readonly Dictionary<string, ShapeRole> Roles = new()
    {
        ["app-chart__span"] = ShapeRole.Span,
        ["app-chart__target"] = ShapeRole.Target,
        ["app-lanes__due"] = ShapeRole.Target,
        ["app-chart__word"] = ShapeRole.Word,
        ["app-axis__word"] = ShapeRole.Word,
        ["app-bar-chart__word"] = ShapeRole.Word,
        ["app-lanes__word"] = ShapeRole.Word,
        ["app-chart__grid"] = ShapeRole.Axis,
        ["app-chart__axis"] = ShapeRole.Axis,
        ["app-chart__today"] = ShapeRole.Axis,
        ["app-axis__grid"] = ShapeRole.Axis,
        ["app-axis__line"] = ShapeRole.Axis,
        ["app-lanes__today"] = ShapeRole.Axis,
        ["app-bar-chart__bar"] = ShapeRole.Second,
        ["app-columns__column--2"] = ShapeRole.Second,
        ["app-columns__column--3"] = ShapeRole.Span,
    };

    public static IEnumerable<PaperBlock> Read(IElement picture)
    {
        var label = picture.GetAttribute("aria-label");
        if (Charts.Any(picture.ClassList.Contains) && label is not null)
        {
            yield return new PaperPicture(label, Points(picture, "height"), [.. picture.Children.SelectMany(ShapesOf)]);
        }
        else if (label is not null)
        {
            yield return PaperParagraph.Of(label);
        }
    }

    private static IEnumerable<PaperShape> ShapesOf(IElement shape) => shape.LocalName switch
    {
        "rect" => [new BoxShape(RoleOf(shape), Across(shape, "x"), Points(shape, "y"), Across(shape, "width"), Points(shape, "height"))],
        "line" => [new LineShape(RoleOf(shape), Across(shape, "x1"), Points(shape, "y1"), Across(shape, "x2"), Points(shape, "y2"))],
        "circle" => [new DotShape(RoleOf(shape), Across(shape, "cx"), Points(shape, "cy"), Points(shape, "r"))],
        "g" => shape.Children.SelectMany(ShapesOf),
        "text" => [WordsOf(shape, Across(shape, "x"), beside: 0, Points(shape, "y"))],

        // Words that keep their distance in points from a place that is a part of the width.
        "svg" => shape.Children.Where(child => child.LocalName == "text").Select(text => WordsOf(text, Across(shape, "x"), Points(text, "x"), Points(shape, "y") + Points(text, "y"))),
        _ => [],
    };

    private static WordShape WordsOf(IElement text, double across, double beside, double down) =>
        new(RoleOf(text), across, beside, down, text.GetAttribute("text-anchor") switch { "end" => 1, "middle" => 0.5, _ => 0 }, text.TextContent.Trim());

    private static ShapeRole RoleOf(IElement shape)
    {
        var named = shape.ClassList.Where(Roles.ContainsKey).ToList();
        return named is [] ? ShapeRole.Value : Roles[named[^1]];
    }

    /// <summary>A part of the width; what is said in points is the left edge.</summary>
    private static double Across(IElement shape, string name) =>
        shape.GetAttribute(name) is [.. var number, '%'] ? double.Parse(number, CultureInfo.InvariantCulture) / 100 : 0;

    private static double Points(IElement shape, string name) =>
        double.TryParse(shape.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) ? points : 0;
}
