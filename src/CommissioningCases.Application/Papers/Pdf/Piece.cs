namespace CommissioningCases.Application.Papers;

/// <summary>A part of a paper that goes onto a sheet as it is: a line of text, a picture, a row of a table.</summary>
internal abstract class Piece
{
    /// <summary>The space above it, which falls away at the top of a sheet.</summary>
    public double Before { get; init; }

    public abstract double Height { get; }

    /// <summary>Whether no sheet may end between it and what follows.</summary>
    public bool KeepsNext { get; set; }

    /// <summary>The rows that are repeated above it where a sheet begins with it.</summary>
    public IReadOnlyList<RowPiece> Head { get; init; } = [];

    /// <summary>What begins before it and ends behind it.</summary>
    public List<Mark> Leading { get; } = [];

    public List<Mark> Trailing { get; } = [];

    public IEnumerable<Mark> Marks => [.. Leading, .. Own, .. Trailing];

    /// <summary>What is put on the sheet.</summary>
    protected abstract IEnumerable<Mark> Own { get; }

    /// <summary>Parts it where it is too high for any sheet, or for the rest of one.</summary>
    /// <returns>Null where it cannot be parted so that the first part is no higher.</returns>
    public virtual (Piece Here, Piece Next)? Part(double height) => null;
}

/// <summary>A line of text or a picture.</summary>
internal sealed class LinePiece(double height) : Piece
{
    public override double Height => height;

    public List<Mark> Drawn { get; } = [];

    protected override IEnumerable<Mark> Own => Drawn;
}
