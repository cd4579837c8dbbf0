using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Mail;

/// <summary>What the service has sent by mail, or is to send.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current, MailSettings mail) : PageModel
{
    public RegisterAddress<MessageFilter> Address { get; private set; } = null!;

    public RegisterList<MessageRow> List { get; private set; } = null!;

    public MailDelivery Delivery => mail.Delivery;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Mail.Read(Request, current.Person);
        List = await sender.Send(new ListMessages { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
