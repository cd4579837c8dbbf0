using CommissioningCases.Application.MeasureLibrary;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>A list of measures and the button that fills the fields beside it in with the one that is chosen. The service fills them in, so that no script is needed.</summary>
/// <param name="Name">The name of the list's box.</param>
public sealed record MeasureChoice(string Name, IReadOnlyList<Option> Options) : IHasBoxes
{
    /// <summary>The name of the button.</summary>
    public const string FillButton = "fill";

    private const string Box = "library";

    public IEnumerable<string> Boxes => [Name];

    /// <summary>Whether it stands above the form's own fields, and not in a row below them.</summary>
    public bool IsFirst => Name == Box;

    /// <summary>The part of a form that offers them; none where there is nothing to offer.</summary>
    /// <param name="boxOfShortName">The box of the measure's short name, which tells how the others beside it are called.</param>
    public static IEnumerable<FormPart> Parts(IReadOnlyList<Option> options, string boxOfShortName) =>
        options.Count == 0 ? [] : [new FormPart("_MeasureChoice", new MeasureChoice(NameBeside(boxOfShortName), options))];

    /// <inheritdoc cref="Parts"/>
    /// <returns>The name of the list beside that box.</returns>
    public static string NameBeside(string boxOfShortName) => boxOfShortName[..^SetMeasure.MeasureField.Name.Length] + Box;

    /// <summary>What lists of measures offer, the trust's own before the national ones.</summary>
    /// <param name="except">Short names that are taken.</param>
    public static IReadOnlyList<Option> OptionsOf(IEnumerable<LibraryMeasure> library, IReadOnlyCollection<string> except) =>
    [
        .. library.Where(one => !except.Contains(one.Measure)).Select(one => new Option(one.Key, $"{one.Name} ({one.Unit}, {EnglishFormat.LowerFirst(ChoiceLabels.Label(one.Direction))})")
        {
            Group = one.IsNational ? "National measures" : "Measures that your trust uses",
        }),
    ];

    public static bool IsAskedFor(IFormCollection form) => form.ContainsKey(FillButton);

    /// <summary>Has the form drawn again with what the chosen measures say, wherever one is chosen. What it says nothing of stays as it was typed.</summary>
    /// <param name="fields">What the form asks of a measure.</param>
    public static void Fill(ModelStateDictionary state, IFormCollection form, IReadOnlyList<LibraryMeasure> library, IReadOnlyList<Field> fields)
    {
        foreach (var list in form.Keys.Where(key => key == Box || key.EndsWith($".{Box}", StringComparison.Ordinal)).ToList())
        {
            if (library.FirstOrDefault(one => one.Key == form[list].ToString()) is not { } chosen)
            {
                continue;
            }

            state.SetModelValue(list, "", "");
            foreach (var field in fields)
            {
                if (ValueOf(chosen, field) is { } value)
                {
                    var box = list[..^Box.Length] + field.Name;
                    state.SetModelValue(box, value, value);
                }
            }
        }
    }

    /// <returns>Null where it says nothing of the field.</returns>
    private static string? ValueOf(LibraryMeasure chosen, Field field) => field.Name switch
    {
        _ when field.Name == SetMeasure.MeasureField.Name => chosen.Measure,
        _ when field.Name == SetMeasure.NameField.Name => chosen.Name,
        _ when field.Name == SetMeasure.UnitField.Name => chosen.Unit,
        _ when field.Name == SetContractMeasure.DirectionField.Name => ExchangeNames.Of(chosen.Direction),
        _ when field.Name == SetMeasure.KindField.Name && field is IChoiceField kinds => kinds.Choices.Contains(chosen.Kind) ? chosen.Kind : kinds.Choices.FirstOrDefault(word => word == ExchangeNames.Of(ContractMeasureKind.Other)),
        _ => null,
    };
}
