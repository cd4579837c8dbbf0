namespace CommissioningCases.Application.Sheets;

/// <summary>A kind of spreadsheet that can be imported: its columns, and whose it is.</summary>
/// <param name="Title">Such as "Measurements".</param>
/// <param name="Role">Who imports it: the role that can record the same by a form.</param>
public sealed record SheetDefinition(SheetKind Kind, string Title, Role Role, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>What a row is called, and what several are.</summary>
    public required (string One, string Many) Row { get; init; }

    /// <summary>What each row of it does, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>The column by which rows are looked at one after the other; null where they are in their order.</summary>
    public SheetColumn? GroupedBy { get; init; }

    /// <summary>The column by which rows are counted for whoever decides whether to import them; null where that is what each row is about.</summary>
    public SheetColumn? CountedBy { get; init; }

    /// <summary>Layouts of files that come without headings.</summary>
    public IReadOnlyList<SheetLayout> Layouts { get; init; } = [];

    /// <summary>As addresses name it.</summary>
    public string Name => ExchangeNames.Of(Kind);

    /// <summary>Made whenever it is asked for: each kind is declared in a file of its own, and may be asked for first.</summary>
    public static IReadOnlyList<SheetDefinition> All =>
        [MeasurementSheet.Definition, CaseSheet.Definition, ProviderSheet.Definition, UserSheet.Definition, OrganisationSheet.Definition, ContractSheet.Definition, ContractMeasurementSheet.Definition];

    public static SheetDefinition Of(SheetKind kind) => All.First(one => one.Kind == kind);

    /// <summary>Those that somebody in the role imports.</summary>
    public static IEnumerable<SheetDefinition> For(Role? role) => All.Where(one => one.Role == role);

    /// <exception cref="NotFoundException">There is no such kind for somebody in the role.</exception>
    public static SheetDefinition Named(string? name, Role? role) =>
        For(role).FirstOrDefault(one => one.Name == name) ?? throw new NotFoundException($"There is no spreadsheet of {name} to import.");

    /// <summary>For each heading the name of the column that it is meant for, each once; blank where there is none.</summary>
    public string[] Recognise(IReadOnlyList<string> headings)
    {
        var chosen = headings.Select(_ => "").ToArray();
        foreach (var column in Columns)
        {
            var index = Enumerable.Range(0, headings.Count).FirstOrDefault(i => chosen[i].Length == 0 && column.IsHeadedBy(headings[i]), -1);
            if (index >= 0)
            {
                chosen[index] = column.Name;
            }
        }

        return chosen;
    }
}

/// <summary>The layout of a file without headings, such as those of the Organisation Data Service.</summary>
/// <param name="Name">What people call such files.</param>
/// <param name="IsOf">Whether a first row is of such a file.</param>
/// <param name="Positions">The name of the column at each place, from 0.</param>
public sealed record SheetLayout(string Name, Func<IReadOnlyList<string>, bool> IsOf, IReadOnlyDictionary<int, string> Positions);
