using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Accounts;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<AppUser>,
    IEntityTypeConfiguration<PasswordLink>,
    IEntityTypeConfiguration<SignInEvent>,
    IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<AppUser> account)
    {
        account.Property(user => user.Role).HasConversion<WordConverter<Role>>();
        account.HasIndex(user => user.Organisation).HasDatabaseName("AspNetUsers_Organisation");
    }

    public void Configure(EntityTypeBuilder<PasswordLink> link)
    {
        link.ToTable("password_links");
        link.HasKey(l => l.UserId);
        link.Property(l => l.UserId).ValueGeneratedNever();
        link.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SignInEvent> line)
    {
        line.ToTable("sign_in_events");
        line.Property(l => l.Outcome).HasConversion<WordConverter<SignInOutcome>>();
        line.HasIndex(l => new { l.UserId, l.Id }).HasDatabaseName("sign_in_events_user");
        line.HasIndex(l => new { l.Outcome, l.Id }).HasDatabaseName("sign_in_events_outcome");
        line.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("form_drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => new { d.UserId, d.Url }).HasDatabaseName("form_drafts_user");
        draft.NameColumnsInSnakeCase();
    }
}
