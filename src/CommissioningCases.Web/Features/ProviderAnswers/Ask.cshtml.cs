using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.ProviderAnswers;

/// <summary>Where a provider is asked whether what an entry records of it is right: with what it will be shown, and who was asked before.</summary>
public sealed class AskModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty]
    public string? Provider { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public RecordToAsk Asked { get; private set; } = null!;

    public CaseOverview Overview { get; private set; } = null!;

    public Select ProviderField => new(nameof(Provider), "Provider to ask", [.. Asked.Record.Providers.Select(code => new Option(code, Overview.Names.Provider(code)) { Hint = Asked.Addresses.GetValueOrDefault(code) is { } address ? $"Last asked at {address}" : null })]);

    /// <summary>The address is known where there is one provider alone, and it was asked before.</summary>
    public TextInput AddressField => new(nameof(Address), "Email address")
    {
        Type = "email",
        Autocomplete = "off",
        Hint = "Of somebody who can speak for the provider. Whoever has the link can answer in its place",
        Value = Asked.Record.Providers is [var only] ? Asked.Addresses.GetValueOrDefault(only) : null,
    };

    public Task OnGetAsync(string reference, int entry, CancellationToken cancellation) => LoadAsync(reference, entry, cancellation);

    public async Task<IActionResult> OnPostAsync(string reference, int entry, CancellationToken cancellation)
    {
        await LoadAsync(reference, entry, cancellation);
        Provider ??= Asked.Record.Providers is [var only] ? only : null;
        var (isValid, _) = await sender.TrySendAsync(new AskProvider(Asked.View.Reference, entry, Provider, Address), ModelState, cancellation);
        if (!isValid)
        {
            return this.Invalid();
        }

        this.SayDone($"The link was sent. What {Overview.Names.Provider(Provider!)} answers will stand beside the record.");
        return LocalRedirect(Links.AskProvider.To(Asked.View.Reference, entry));
    }

    private async Task LoadAsync(string reference, int entry, CancellationToken cancellation)
    {
        Asked = await sender.Send(new GetProviderRecord(CaseLinks.ReferenceOf(reference), entry), cancellation);
        Overview = new CaseOverview(Asked.View, new Permissions(current.Person));
    }
}
