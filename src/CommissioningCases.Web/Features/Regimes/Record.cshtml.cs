using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Regimes;

/// <summary>Records where a provider stands under the NHS Performance Regime.</summary>
public sealed class RecordModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    /// <summary>How many entries there were when the form was drawn.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public RegimeHistory Regime { get; private set; } = null!;

    public Select LevelField => new(
        "Level",
        "Level",
        [.. Enum.GetValues<RegimeLevel>().Where(level => level != RegimeLevel.Left || Regime.Standing is not null).Select(level => new Option(ExchangeNames.Of(level), ChoiceLabels.Label(level)))])
    {
        Blank = "",
        Value = Regime.Standing is { } standing ? ExchangeNames.Of(standing.Level) : null,
    };

    public async Task OnGetAsync(string provider, CancellationToken cancellationToken)
    {
        await LoadAsync(provider, cancellationToken);
        Seen = Regime.Entries.Count;
    }

    public async Task<IActionResult> OnPostAsync(string provider, CancellationToken cancellationToken)
    {
        await LoadAsync(provider, cancellationToken);
        var record = new RecordRegime(Regime.Provider.Code, Level, TypedDate.Read(Request.Form, "On").ToString(), Reasons, Plan, TypedDate.Read(Request.Form, "NextReview").ToString(), Seen);
        var (isValid, _) = await sender.TrySendAsync(record, ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone("It is recorded.");
            return LocalRedirect(Links.ProviderRegime.To(Regime.Sha, Regime.Provider.Code));
        }

        await LoadAsync(provider, cancellationToken);
        ModelState.Keep(Request.Form);
        ModelState.SetModelValue(nameof(Seen), Regime.Entries.Count.ToString(CultureInfo.InvariantCulture), Regime.Entries.Count.ToString(CultureInfo.InvariantCulture));
        Seen = Regime.Entries.Count;
        return this.Invalid();
    }

    private async Task LoadAsync(string provider, CancellationToken cancellationToken) =>
        Regime = await sender.Send(new GetProviderRegime(current.Person!.Organisation!, provider), cancellationToken);
}
