using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Accounts;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<AppUser>,
    IEntityTypeConfiguration<PasswordLink>,
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

    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("form_drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => new { d.UserId, d.Url }).HasDatabaseName("form_drafts_user");
        draft.NameColumnsInSnakeCase();
    }
}
