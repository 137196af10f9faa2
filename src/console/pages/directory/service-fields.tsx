import { useDesk } from '../../state/desk.ts';
import { freeId, newService, type ServiceDraft } from './entry-draft.ts';
import { ServicePart } from './service-part.tsx';

export function ServiceFields({
  services,
  onServices,
}: {
  readonly services: ServiceDraft[];
  readonly onServices: (services: ServiceDraft[]) => void;
}) {
  const { t } = useDesk();
  return (
    <fieldset class="parts">
      <legend class="legend">{t.directory.services}</legend>
      {services.map((service) => (
        <ServicePart
          key={service.id}
          service={service}
          onService={(changed) =>
            onServices(services.map((other) => (other.id === service.id ? changed : other)))
          }
          onRemove={() => onServices(services.filter(({ id }) => id !== service.id))}
        />
      ))}
      <button
        type="button"
        class="small"
        onClick={() => onServices([...services, newService(freeId('service', services))])}
      >
        {t.directory.addService}
      </button>
    </fieldset>
  );
}
