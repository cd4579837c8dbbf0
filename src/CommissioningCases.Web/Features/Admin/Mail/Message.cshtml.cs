using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Mail;

/// <summary>One message: what became of it, and in the demonstration what it says.</summary>
public sealed class MessageModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MessageView Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Found = await sender.Send(new GetMessage(Id), cancellationToken);

    /// <summary>The paragraphs of the message, each in its lines.</summary>
    public static IEnumerable<string[]> Paragraphs(MailText text) => text.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Split('\n'));
}
