namespace CommissioningCases.Web.Components;

/// <summary>How a form of filters looks.</summary>
public enum FilterLayout
{
    /// <summary>One line above the list, for the partial <c>_FilterForm</c>.</summary>
    Line,

    /// <summary>Above a log, for the partial <c>_FilterForm</c>.</summary>
    Log,

    /// <summary>A box for words, and the other filters folded away below it, for the partial <c>_SearchForm</c>.</summary>
    Search,
}

/// <summary>The form by which a register is narrowed.</summary>
/// <param name="Path">Where it is sent.</param>
/// <param name="Boxes">Its controls, in their order.</param>
public sealed record FilterForm(string Path, FilterLayout Layout, IReadOnlyList<FilterBox> Boxes)
{
    /// <summary>What the form sends without showing it: filters that only links set, and the order.</summary>
    public IReadOnlyList<(string Word, string Value)> Kept { get; init; } = [];

    /// <summary>What stands on the filters that are folded away.</summary>
    public string Summary { get; init; } = "Filter";

    /// <summary>Whether it is a landmark of the page, as a search is.</summary>
    public bool IsSearch { get; init; }

    /// <summary>The box for words, which stands above the others.</summary>
    public FilterBox Search => Boxes.First(box => box.Control == FilterControl.Search);

    public IEnumerable<FilterBox> Fields => Boxes.Where(box => box.Control != FilterControl.Tick && (Layout != FilterLayout.Search || box.Control != FilterControl.Search));

    public IReadOnlyList<FilterBox> Ticks => [.. Boxes.Where(box => box.Control == FilterControl.Tick)];

    /// <summary>Whether what is folded away has been used.</summary>
    public bool IsOpen => !StaysFolded && (Kept.Any(kept => kept.Word != RegisterAddress.SortWord) || Boxes.Any(box => box.Control != FilterControl.Search && box.Value is not null));

    /// <summary>Whether it is folded away although it was used, because it is long, and the chips say what it is set to.</summary>
    public bool StaysFolded { get; init; }

    public string FormClass => IsLog ? "app-search" : "app-line-filter";

    public string? BoxClass => IsLog ? "nhsuk-form-group" : null;

    public string? InputClass => IsLog ? "nhsuk-input--width-20" : null;

    public string? ButtonClass => IsLog ? null : "nhsuk-button--small";

    public string ButtonText => IsLog ? "Search" : "Show";

    private bool IsLog => Layout == FilterLayout.Log;

    /// <summary>With a box behind another, apart from the order of the filters.</summary>
    public FilterForm Move(string word, string behind)
    {
        var boxes = Boxes.Where(box => box.Word != word).ToList();
        boxes.InsertRange(boxes.FindIndex(box => box.Word == behind) + 1, Boxes.Where(box => box.Word == word));
        return this with { Boxes = boxes };
    }

    /// <summary>With a list to type in, as its choices are many. The page links the sheet and the script of such lists.</summary>
    public FilterForm Typed(string word) => this with { Boxes = [.. Boxes.Select(box => box.Word == word ? box with { IsTyped = true } : box)] };

    /// <summary>Without the box of a filter that is not for the person.</summary>
    public FilterForm Without(string word) => this with { Boxes = [.. Boxes.Where(box => box.Word != word)] };
}

/// <summary>A control of the form.</summary>
/// <param name="Value">How the address says what it is set to; null where it is not set.</param>
public sealed record FilterBox(FilterControl Control, string Word, string Label, string? Value, IReadOnlyList<FilterOption> Options)
{
    public string? Blank { get; init; }

    public string? Hint { get; init; }

    /// <summary>Whether a choice is found by typing parts of it, where there is script.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether one of several values is ticked.</summary>
    public bool IsTicked(FilterOption option) => Value?.Split(',').Contains(option.Word) == true;

    /// <summary>Whether there is anything to set: nobody chooses from nothing.</summary>
    public bool HasControl => Control != FilterControl.Kept && (Control is not (FilterControl.Choice or FilterControl.Boxes) || Options.Count > 0);
}
