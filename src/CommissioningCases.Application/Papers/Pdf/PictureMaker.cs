namespace CommissioningCases.Application.Papers;

/// <summary>Draws a picture as wide as its frame.</summary>
internal static class PictureMaker
{
    private static readonly TextLook Words = new(8.5, 11, InkColour.Grey);
    private static readonly TextLook LastWords = new(9.5, 12);

    public static LinePiece Of(PaperPicture picture, Frame frame, double before)
    {
        var piece = new LinePiece(picture.Height) { Before = before };
        piece.Drawn.Add(new OpenFigureMark(picture.Label, frame.X, frame.Width, picture.Height));
        piece.Drawn.AddRange(picture.Shapes.Select(shape => MarkOf(shape, frame)));
        piece.Drawn.Add(CloseMark.Only);
        return piece;
    }

    private static Mark MarkOf(PaperShape shape, Frame frame)
    {
        return shape switch
        {
            BoxShape box => new BoxMark(At(box.Across), box.Down, box.Width * frame.Width, box.Height, FillOf(box.Role)),
            LineShape line => new RuleMark(At(line.Across), line.Down, At(line.AcrossTo), line.DownTo, WidthOf(line.Role), ColourOf(line.Role), line.Role == ShapeRole.Target),
            DotShape dot => new DotMark(At(dot.Across), dot.Down, dot.Radius * 0.75, ColourOf(dot.Role)),
            WordShape word => TextOf(word),
            _ => throw new ArgumentException($"No picture says how a {shape.GetType().Name} is drawn.", nameof(shape)),
        };

        double At(double across) => frame.X + (across * frame.Width);

        TextMark TextOf(WordShape word)
        {
            var (look, style) = word.Role == ShapeRole.Value ? (LastWords, PaperStyle.Bold) : (Words, PaperStyle.Plain);
            var text = PaperFonts.FaceOf(style).Drawn(PrintedText.Of(word.Text));
            var width = TextLines.WidthOf(text, style, look);
            return new TextMark(Math.Min(At(word.Across) + word.Beside - (word.Anchor * width), frame.Right - width), word.Down, width, text, style, look);
        }
    }

    private static InkColour FillOf(ShapeRole role) => role switch { ShapeRole.Span => InkColour.PaleGrey, ShapeRole.Second => InkColour.LightGrey, _ => InkColour.Blue };

    private static double WidthOf(ShapeRole role) => role switch { ShapeRole.Target => 1, ShapeRole.Axis => 0.5, _ => 1.8 };

    private static InkColour ColourOf(ShapeRole role) => role switch { ShapeRole.Target => InkColour.Green, ShapeRole.Axis => InkColour.Grey, _ => InkColour.Blue };
}
